export { careWordsOf } from './steps/words';
export { carePlanStore, careStore, oldCare, personsCare } from './stores/carePlans';
export { careViews } from './views/careViews';
