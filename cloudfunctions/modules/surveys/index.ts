export { surveysAfterDeath } from './steps/afterDeath';
export { offerAgain } from './steps/offerAgain';
export { outdatedSurveys } from './steps/outdatedSurveys';
export {
  enterPaperForms,
  type FormStanding,
  type PaperForm,
  standingOfPapers,
} from './steps/paperForms';
export {
  answeredBefore,
  questionnaireOf,
  questionnaireView,
  surveyIdOf,
} from './steps/questionnaire';
export { answersHandedIn, settleSurvey } from './steps/settleSurvey';
export { oldSurveys, personsSurveys, type Survey, surveyStore } from './stores/surveys';
