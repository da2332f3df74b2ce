import * as z from 'zod';
import { answersOf } from '../answers';
import { textOf } from '../text';

/** Answers by the id of their question; what was left open is not in it. */
export const surveyAnswers = answersOf(60, z.union([textOf({ min: 0, max: 1000 }), z.boolean()]));
export type SurveyAnswers = z.output<typeof surveyAnswers>;
