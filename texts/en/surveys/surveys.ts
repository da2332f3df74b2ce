import type { surveyTexts as zh } from '../../zh-CN/surveys/surveys';

/** The names of a review's answers (R14). Texts for staff are not here. */
export const surveyTexts: Omit<typeof zh, 'answeredInForm'> = {
  satisfactions: {
    satisfied: 'Satisfied',
    basic: 'Fairly satisfied',
    dissatisfied: 'Not satisfied',
  },
  wished: 'Yes',
  problems: {
    QUESTION_UNKNOWN: 'This question is gone. Please refresh and fill it in again',
    ANSWER_MISSING: 'Please choose one',
    ANSWER_WRONG: 'This answer is not right. Please choose again',
    ANSWER_LONG: 'This is too long. Please write less',
  },
};
