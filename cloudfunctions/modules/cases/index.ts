export { openCase, stepCase } from './steps/openCase';
export { outdatedAnswers } from './steps/outdatedAnswers';
export { caseNotices } from './steps/owingNotices';
export { type Case, caseStore } from './stores/cases';
