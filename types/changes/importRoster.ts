import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { rowProblem } from '../rowProblem';

/**
 * Imports a weekly roster (CSV or XLSX, UTF-8 or GB18030) as the hospital's timetable (R2) and
 * makes its sessions. A file with wrong rows is refused with all of them, and changes nothing,
 * unless `skipBadRows`.
 */
export const importRoster = contract({
  function: 'desk',
  operation: 'importRoster',
  callers: ['outpatientOffice'],
  input: z
    .strictObject({
      ...fileGiven,
      skipBadRows: z.boolean().default(false),
      /** The typed number of withdrawn sessions, if it is above `roster.withdrawAtOnce` (R2a). */
      typed: z.int().min(1).optional(),
    })
    .refine(inOneWay),
  output: z.object({
    rows: z.int(),
    /** The first of the skipped rows, and the number of problems. */
    skipped: z.array(rowProblem),
    skippedCount: z.int(),
    departments: z.int(),
    doctors: z.int(),
    sessions: z.object({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      withdrawn: z.int(),
      /**
       * Sessions that the new roster would change or end but that have bookings: they need a stop
       * or a substitute (R9).
       */
      kept: z.array(z.object({ sessionId: z.string(), bookings: z.int() })),
    }),
  }),
});
