export { carePlanStore, careStore } from './stores/carePlans';
export { careViews } from './views/careViews';
