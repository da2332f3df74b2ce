import * as z from 'zod';
import { rowProblem } from './rowProblem';

/** What became of the rows of a list of people that was handed over. */
export const rowsTaken = z.object({
  rows: z.int(),
  /** The first of the rows that were left out, and how often something was wrong in all. */
  skipped: z.array(rowProblem),
  skippedCount: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows of people who have died: kept on file, and not called. */
  dead: z.int(),
});
