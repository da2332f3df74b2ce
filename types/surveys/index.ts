export { type SurveyAnswers, surveyAnswers } from './answers';
export {
  currentForm,
  formOf,
  type Question,
  type Satisfaction,
  type SurveyForm,
  satisfaction,
  satisfactions,
  wardForm,
} from './form';
export {
  type PaperWay,
  paperWay,
  paperWays,
  type QuestionnaireView,
  questionnaireView,
  type SurveyRow,
  type SurveyState,
  type SurveyView,
  surveyRow,
  surveyView,
} from './view';
