export { offerAgain } from './steps/offerAgain';
export { outdatedSurveys } from './steps/outdatedSurveys';
export { answersOf } from './steps/settleSurvey';
export { oldSurveys, personsSurveys, type Survey, surveyStore } from './stores/surveys';
