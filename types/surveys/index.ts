export { type SurveyAnswers, surveyAnswers } from './answers';
export {
  currentForm,
  formOf,
  type Question,
  type Satisfaction,
  type SurveyForm,
  satisfaction,
  satisfactions,
  surveyForm,
  surveyForms,
} from './form';
export {
  type SurveyRow,
  type SurveyState,
  type SurveyView,
  surveyRow,
  surveyState,
  surveyView,
} from './view';
