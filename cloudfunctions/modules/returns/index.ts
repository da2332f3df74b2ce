export { outdatedReturns } from './steps/outdatedReturns';
export { returnVisitViews } from './steps/setReturn';
export { returnVisitStore } from './stores/returnVisits';
