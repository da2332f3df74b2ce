import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { personOfRow, previewOf } from '../files/previewOf';
import { localDate } from '../moment';

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
    ...previewOf({
      ...personOfRow,
      stay: z.string(),
      diagnosis: z.string(),
      dischargedOn: localDate,
      died: z.boolean(),
    }),
    /** Calls that would be planned for the patients who are new. */
    planned: z.int(),
    /** Forms of wards that come with the list (R14). */
    forms: z.int(),
  }),
});
