import type { AnswerProblem } from '../../../domain/surveys/answers';
import type { Satisfaction } from '../../../types/surveys';

/** The names of a survey's answers (R14). */
export const surveyTexts = {
  satisfactions: {
    satisfied: '满意',
    basic: '基本满意',
    dissatisfied: '不满意',
  } satisfies Record<Satisfaction, string>,
  wished: '是',
  /** On a call's form, if the patient has answered already. */
  answeredInForm: '患者已在问卷里评价过，请不要再填',
  problems: {
    QUESTION_UNKNOWN: '没有这个问题，请刷新后再填',
    ANSWER_MISSING: '请选一项',
    ANSWER_WRONG: '这一项填写有误，请重新选',
    ANSWER_LONG: '字数太多了，请写短一些',
  } satisfies Record<AnswerProblem, string>,
};
