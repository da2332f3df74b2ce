export { type SurveyAnswers, surveyAnswers } from './answers';
export {
  currentForm,
  formOf,
  type Question,
  type Satisfaction,
  type SurveyForm,
  satisfaction,
  satisfactions,
} from './form';
export {
  type SurveyRow,
  type SurveyState,
  type SurveyView,
  surveyRow,
  surveyView,
} from './view';
