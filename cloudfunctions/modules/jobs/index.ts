export { agendaOf } from './steps/agenda';
export { wake } from './steps/wake';
export { jobStore } from './stores/jobs';
