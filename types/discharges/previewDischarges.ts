import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { localDate } from '../moment';
import { rowProblem } from '../rowProblem';

/**
 * What importing a list of discharged patients would do (R15): how its columns were understood, its first rows, and how many calls
 * it would plan. Nothing is changed by asking.
 */
export const previewDischarges = contract({
  function: 'followup',
  operation: 'previewDischarges',
  callers: ['followUpOffice'],
  input: z.strictObject(fileGiven).refine(inOneWay),
  output: z.object({
    /** The rows that can be taken. */
    good: z.int(),
    /** The first of the problems, and how many there are. */
    problems: z.array(rowProblem),
    problemsCount: z.int(),
    /** Columns that the file calls otherwise than the hospital's list does. */
    renamed: z.array(z.object({ column: z.string(), inFile: z.string() })),
    /** The first rows as they were understood: phone and document masked (R20). */
    first: z.array(
      z.object({
        line: z.int(),
        sheet: z.string().optional(),
        name: z.string(),
        phoneMasked: z.string(),
        documentMasked: z.string().optional(),
        department: z.string(),
        diagnosis: z.string(),
        dischargedOn: localDate,
        died: z.boolean(),
      }),
    ),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** Kept on file, never called. */
    dead: z.int(),
    /** Calls that would be planned for the patients who are new. */
    planned: z.int(),
  }),
});
