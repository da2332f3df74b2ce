import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { rowsTaken } from '../rowsTaken';
import { formsBrought } from './formsBrought';

/**
 * Imports the hospital's list of discharged patients (CSV or XLSX, R15) and plans their follow-ups.
 * The same file again changes nothing; a corrected row changes its patient. A file with wrong rows
 * is refused with all of them, and changes nothing, unless `skipBadRows`. The ward's forms in the
 * list are stored like those on paper (R14).
 */
export const importDischarges = contract({
  function: 'followup',
  operation: 'importDischarges',
  callers: ['followUpOffice'],
  input: z
    .strictObject({
      ...fileGiven,
      skipBadRows: z.boolean().default(false),
    })
    .refine(inOneWay),
  output: rowsTaken.extend({
    /** The number of follow-ups that were planned. */
    planned: z.int(),
    /**
     * The number of patients whose follow-ups are planned within some minutes, because the call had
     * no time left.
     */
    toPlan: z.int(),
    /** The ward's forms in the list (R14). */
    ...formsBrought.shape,
  }),
});
