export { planDrawn } from './steps/planCalls';
export { oldSamples } from './stores/samples';
