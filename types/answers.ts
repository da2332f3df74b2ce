import * as z from 'zod';
import { textOf } from './text';

/** Answers by question id: at most as many as a form or call has questions. */
export const answersOf = <A extends z.ZodType>(most: number, answer: A) =>
  z
    .record(textOf({ min: 0, max: 40 }), answer)
    .refine(answers => Object.keys(answers).length <= most);
