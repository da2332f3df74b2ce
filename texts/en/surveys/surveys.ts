import type { surveyTexts as zh } from '../../zh-CN/surveys/surveys';

/** What the answers of a review are called (R14). */
export const surveyTexts: typeof zh = {
  satisfactions: {
    satisfied: 'Satisfied',
    basic: 'Fairly satisfied',
    dissatisfied: 'Not satisfied',
  },
  problems: {
    QUESTION_UNKNOWN: 'This question is gone. Please refresh and fill it in again',
    ANSWER_MISSING: 'Please choose one',
    ANSWER_WRONG: 'This answer is not right. Please choose again',
    ANSWER_LONG: 'This is too long. Please write less',
  },
};
