import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { rowProblem } from '../rowProblem';

/**
 * Takes a weekly roster (CSV or XLSX, UTF-8 or GB18030) as the hospital's timetable (R2) and lays the sessions out.
 * A file with bad rows is refused with every bad row named, and changes nothing, unless `skipBadRows`.
 */
export const importRoster = contract({
  function: 'desk',
  operation: 'importRoster',
  callers: ['outpatientOffice'],
  input: z
    .strictObject({
      ...fileGiven,
      skipBadRows: z.boolean().default(false),
      /** How many sessions go, typed by whoever imports, where these are more than `roster.withdrawAtOnce` (R2a). */
      typed: z.int().min(1).optional(),
    })
    .refine(inOneWay),
  output: z.object({
    rows: z.int(),
    /** The first of the rows that were left out, and how often something was wrong in all. */
    skipped: z.array(rowProblem),
    skippedCount: z.int(),
    departments: z.int(),
    doctors: z.int(),
    sessions: z.object({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      withdrawn: z.int(),
      /** Sessions that the new roster would change or end, but that hold bookings: use a stop or a substitute (R9). */
      kept: z.array(z.object({ sessionId: z.string(), bookings: z.int() })),
    }),
  }),
});
