import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { period } from '../timetable/scheduling';
import { changeKinds, effectCounts } from './change';

/** The changes of the timetable, newest first, each with whether it can be put back (R2a). */
export const listChanges = contract({
  function: 'desk',
  operation: 'listChanges',
  callers: ['outpatientOffice'],
  input: z.strictObject({ after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    changes: z.array(
      z.object({
        changeId: z.string(),
        kind: z.enum(changeKinds),
        at: moment,
        by: z.string(),
        reason: z.string(),
        state: z.enum(['applying', 'applied', 'putBack']),
        counts: effectCounts,
        /** Its first session, and its last date if it has several. */
        about: z
          .object({
            date: localDate,
            period,
            department: z.string(),
            doctor: z.string(),
            until: localDate.optional(),
          })
          .optional(),
        /** The doctor about whom something was written. */
        whose: z.string().optional(),
        mayPutBack: z.boolean(),
      }),
    ),
    next: z.string().optional(),
  }),
});
