import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { rowsTaken } from '../rowsTaken';

/**
 * Takes the hospital's list of discharged patients (CSV or XLSX, R15) and plans their follow-ups. The same file again
 * changes nothing, a corrected row changes its patient. A file with bad rows is refused with every bad row named, and
 * changes nothing, unless `skipBadRows`. Forms of wards that come with the list are put down as those on paper (R14).
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
    /** Follow-ups newly planned. */
    planned: z.int(),
    /** Patients whose follow-ups are planned within some minutes, as the call had no time left for them. */
    toPlan: z.int(),
    /** Forms of wards that are put down, now or by the same list before. */
    forms: z.int(),
    /** Forms that were left alone: the patient has died, answered otherwise already, or was asked the same in a call. */
    formsLeft: z.int(),
  }),
});
