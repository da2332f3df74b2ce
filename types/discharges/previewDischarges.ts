import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { personOfRow, previewOf } from '../files/previewOf';
import { localDate } from '../moment';
import { formsBrought } from './formsBrought';

/**
 * The preview of importing a list of discharged patients (R15): how its columns were read, its
 * first rows, and how many calls it would plan. Writes nothing.
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
    /** Calls that would be planned for new patients. */
    planned: z.int(),
    /** The ward's forms in the list, as an import would handle them (R14). */
    ...formsBrought.shape,
  }),
});
