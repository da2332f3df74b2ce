export { oldSamples } from './stores/samples';
