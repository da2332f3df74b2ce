import * as z from 'zod';
import { answersOf } from '../answers';
import { textOf } from '../text';

/** Answers by question id; unanswered questions are left out. */
export const surveyAnswers = answersOf(60, z.union([textOf({ min: 0, max: 1000 }), z.boolean()]));
export type SurveyAnswers = z.output<typeof surveyAnswers>;
