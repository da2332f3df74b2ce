export { outdatedSurveys } from './steps/outdatedSurveys';
export { answersOf } from './steps/settleSurvey';
export { surveyStore } from './stores/surveys';
