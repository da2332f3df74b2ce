import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { localDate } from '../moment';
import { rowProblem } from '../rowProblem';
import { callListKind } from './callLists';

/**
 * What importing a list of health checks or of another unit's patients would do (R15): how its columns were understood, its first
 * rows, and how many calls it would plan. Nothing is changed by asking.
 */
export const previewCallList = contract({
  function: 'followup',
  operation: 'previewCallList',
  callers: ['followUpOffice'],
  input: z.strictObject({ kind: callListKind, ...fileGiven }).refine(inOneWay),
  output: z.object({
    /** The rows that can be taken. */
    good: z.int(),
    /** The first of the problems, and how many there are. */
    problems: z.array(rowProblem),
    problemsCount: z.int(),
    /** Columns that the file calls otherwise. */
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
        /** The unit that sent the patient. */
        unit: z.string().optional(),
        text: z.string(),
        /** Day of the check, or the day that the unit asks for. */
        date: localDate,
      }),
    ),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** Has died: not called. */
    dead: z.int(),
  }),
});
