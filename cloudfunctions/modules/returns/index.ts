export { outdatedReturns } from './steps/outdatedReturns';
export { returnVisitViews } from './steps/setReturn';
export { oldReturnVisits, personsReturnVisits, returnVisitStore } from './stores/returnVisits';
