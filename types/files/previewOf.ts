import * as z from 'zod';
import { rowProblem } from '../rowProblem';

/** What every row of a preview says: where it stands in the file, and whom it is about, phone and document masked (R20). */
export const personOfRow = {
  line: z.int(),
  sheet: z.string().optional(),
  name: z.string(),
  phoneMasked: z.string(),
  documentMasked: z.string().optional(),
  department: z.string(),
};

/**
 * What the preview of a list of people says, whatever list it is (R15).
 * @param row what a row says
 */
export const previewOf = <R extends z.ZodRawShape>(row: R) => ({
  /** The rows that can be taken. */
  good: z.int(),
  /** The first of the problems, and how many there are. */
  problems: z.array(rowProblem),
  problemsCount: z.int(),
  /** Columns that the file calls otherwise than the hospital's list does. */
  renamed: z.array(z.object({ column: z.string(), inFile: z.string() })),
  /** The first rows as they were understood. */
  first: z.array(z.object(row)),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Have died: never called. */
  dead: z.int(),
});
