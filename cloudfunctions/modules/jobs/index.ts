export { jobStore } from './stores/jobs';
