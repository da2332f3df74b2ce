import * as z from 'zod';
import { rowProblem } from '../rowProblem';

/**
 * What every row of a preview shows: its place in the file, and its person, with phone and document
 * masked (R20).
 */
export const personOfRow = {
  line: z.int(),
  sheet: z.string().optional(),
  name: z.string(),
  phoneMasked: z.string(),
  documentMasked: z.string().optional(),
  department: z.string(),
};

/**
 * The preview of any list of people (R15).
 * @param row the fields of a row
 */
export const previewOf = <R extends z.ZodRawShape>(row: R) => ({
  /** The usable rows. */
  good: z.int(),
  /** The first of the problems, and their number. */
  problems: z.array(rowProblem),
  problemsCount: z.int(),
  /** Columns that have another name in the file. */
  renamed: z.array(z.object({ column: z.string(), inFile: z.string() })),
  /** The first rows as they were read. */
  first: z.array(z.object(row)),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Patients who have died and are not called. */
  dead: z.int(),
});
