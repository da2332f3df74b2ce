import * as z from 'zod';
import { contract } from '../contract';
import { followUpBy, followUpKind } from '../followups/followUps';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { recordId } from '../recordId';
import { textOf } from '../text';
import { followUpRow } from './views';

/**
 * Follow-ups to make (R15). `today`: due, overdue or to be tried again, in the order of `turns` in
 * `domain/calling/desk`; `coming`: planned for later; `done`: reached or closed, last first. A
 * department's desk and doctors see those of their department.
 */
export const listFollowUps = contract({
  function: 'followup',
  operation: 'listFollowUps',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({
    when: z.enum(['today', 'coming', 'done']).default('today'),
    /** Of today's, only these. */
    state: z.enum(['due', 'overdue', 'retry']).optional(),
    department: z.string().max(30).optional(),
    kind: followUpKind.optional(),
    by: followUpBy.optional(),
    /** By holder: `mine`, `nobody`, or a caller's id. */
    caller: recordId.optional(),
    /** A full name or phone; then on any day and in any state. */
    query: textOf({ min: 2, max: 30 }).optional(),
    /** For the next page: the `next` of the page before. */
    after: z
      .union([pageAfter(z.union([localDate, moment])), pageAfter(z.int().min(0).max(4), localDate)])
      .optional(),
  }),
  output: z.object({
    today: localDate,
    /** False on statutory holidays, when nobody is called. */
    callable: z.boolean(),
    /**
     * Today's counts within the filters for department, kind and kind of caller, for any `when` and
     * `state`.
     */
    counts: z.object({ due: z.int(), overdue: z.int(), retry: z.int() }),
    /** Today's counts by department and by kind, without filters, as choices. */
    departments: z.array(z.object({ name: z.string(), count: z.int() })),
    kinds: z.array(z.object({ kind: followUpKind, count: z.int() })),
    /** The callers who hold calls of today. */
    callers: z.array(z.object({ callerId: z.string(), name: z.string(), count: z.int() })),
    followUps: z.array(followUpRow),
    next: z.string().optional(),
  }),
});
