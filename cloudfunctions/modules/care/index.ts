export { carePlanStore, careStore, oldCare } from './stores/carePlans';
export { careViews } from './views/careViews';
