import * as z from 'zod';
import { contract } from '../contract';
import { followUpKind, followUpOutcome, followUpState, sex } from '../followups/followUps';
import { localDate } from '../moment';
import { pageAfter } from '../page';
import { textOf } from '../text';
import { dischargeView } from './views';

/**
 * Discharged patients, latest discharge first, with the states of their rounds. Without `from` the
 * departments are those of the last days (`domain/time/counted.ts`).
 */
export const listDischarged = contract({
  function: 'followup',
  operation: 'listDischarged',
  callers: ['followUpOffice', 'dutyNurse'],
  input: z.strictObject({
    department: z.string().max(30).optional(),
    from: localDate.optional(),
    to: localDate.optional(),
    /** A full name, phone, the document's last four, or the number of the stay. */
    query: textOf({ min: 2, max: 30 }).optional(),
    after: pageAfter(localDate).optional(),
  }),
  output: z.object({
    today: localDate,
    departments: z.array(z.object({ name: z.string(), count: z.int() })),
    discharged: z.array(
      dischargeView.extend({
        name: z.string(),
        sex: sex.optional(),
        age: z.int().optional(),
        /** Died on the ward, or is known to have died since. */
        dead: z.boolean(),
        rounds: z.array(
          z.object({
            followUpId: z.string(),
            kind: followUpKind,
            state: followUpState,
            dueOn: localDate,
            lastOutcome: followUpOutcome.optional(),
          }),
        ),
      }),
    ),
    next: z.string().optional(),
  }),
});
