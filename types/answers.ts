import * as z from 'zod';
import { textOf } from './text';

/** Answers by the id of their question: at most as many as any form or call has questions. */
export const answersOf = <A extends z.ZodType>(most: number, answer: A) =>
  z
    .record(textOf({ min: 0, max: 40 }), answer)
    .refine(answers => Object.keys(answers).length <= most);
