export { outdatedReturns } from './steps/outdatedReturns';
export { returnVisitViews } from './steps/setReturn';
export { oldReturnVisits, returnVisitStore } from './stores/returnVisits';
