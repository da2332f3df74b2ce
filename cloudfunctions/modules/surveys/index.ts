export { wardSurveyId } from './steps/newSurvey';
export { offerAgain } from './steps/offerAgain';
export { outdatedSurveys } from './steps/outdatedSurveys';
export { hasAnswered, questionnaireOf } from './steps/questionnaire';
export { answersHandedIn } from './steps/settleSurvey';
export { oldSurveys, personsSurveys, type Survey, surveyStore } from './stores/surveys';
