export { openNewCase, stepCase } from './steps/openCase';
export { outdatedAnswers } from './steps/outdatedAnswers';
export { caseNotices } from './steps/owingNotices';
export { renamePerson } from './steps/renamePerson';
export { type Case, caseStore, oldCases, personsCases } from './stores/cases';
export { caseTelling } from './stores/caseTelling';
export { setWhoseOfCalls } from './stores/caseWhose';
export { ownComplaintStore } from './stores/ownComplaints';
export { caseInWords, ownCaseView } from './views/caseViews';
