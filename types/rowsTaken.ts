import * as z from 'zod';
import { rowProblem } from './rowProblem';

/** The result of importing a list of people. */
export const rowsTaken = z.object({
  rows: z.int(),
  /** The first of the skipped rows, and the number of problems. */
  skipped: z.array(rowProblem),
  skippedCount: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows of people who have died: stored, and not called. */
  dead: z.int(),
});
