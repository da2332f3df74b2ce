import * as z from 'zod';

/** Answers by the id of their question; what was left open is not in it. */
export const surveyAnswers = z.record(
  z.string().max(40),
  z.union([z.string().max(1000), z.boolean()]),
);
export type SurveyAnswers = z.output<typeof surveyAnswers>;
