import * as z from 'zod';
import { contract } from '../contract';
import { followUpBy, followUpKind, followUpRow } from '../followups/followUps';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { recordId } from '../recordId';
import { textOf } from '../text';

/**
 * Follow-ups to make (R15). `today`: due, overdue or to be tried again, in the order of `turns` in `domain/calling/desk`; `coming`: planned for later,
 * or tried again on another day; `done`: reached or closed, the last first. A department's desk and doctors see their own
 * department's work.
 */
export const listFollowUps = contract({
  function: 'followup',
  operation: 'listFollowUps',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({
    when: z.enum(['today', 'coming', 'done']).default('today'),
    /** Of today's only these. */
    state: z.enum(['due', 'overdue', 'retry']).optional(),
    department: z.string().max(30).optional(),
    kind: followUpKind.optional(),
    by: followUpBy.optional(),
    /** Whose call it is: `mine`, `nobody`, or a caller's id. */
    caller: recordId.optional(),
    /** A whole name or phone; then of whatever day and state. */
    query: textOf({ min: 2, max: 30 }).optional(),
    /** For the next page: the `next` of the page before. */
    after: z
      .union([pageAfter(z.union([localDate, moment])), pageAfter(z.int().min(0).max(4), localDate)])
      .optional(),
  }),
  output: z.object({
    today: localDate,
    /** False on the days of great festivals: nobody is called. */
    callable: z.boolean(),
    /** Today's within the filters for department, kind and whose work, whatever `when` and `state` say. */
    counts: z.object({ due: z.int(), overdue: z.int(), retry: z.int() }),
    /** Today's by department and by kind, whatever the filters: what to choose from. */
    departments: z.array(z.object({ name: z.string(), count: z.int() })),
    kinds: z.array(z.object({ kind: followUpKind, count: z.int() })),
    /** The callers who have some of today's. */
    callers: z.array(z.object({ callerId: z.string(), name: z.string(), count: z.int() })),
    followUps: z.array(followUpRow),
    next: z.string().optional(),
  }),
});
