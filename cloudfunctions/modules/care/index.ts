export { wordsOf } from './steps/words';
export { carePlanStore, careStore, oldCare } from './stores/carePlans';
export { careViews } from './views/careViews';
