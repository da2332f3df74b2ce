import * as z from 'zod';
import { contract } from '../contract';
import { followUpKind } from '../followups/followUps';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { followedPerson, worryView } from './views';

/**
 * Medical worries that callers handed over (R15), for the doctors of the department; the oldest
 * first, answered ones newest first.
 */
export const listWorries = contract({
  function: 'followup',
  operation: 'listWorries',
  callers: ['doctor', 'departmentHead', 'followUpOffice', 'outpatientOffice', 'medicalOffice'],
  input: z.strictObject({
    open: z.boolean().default(true),
    department: z.string().max(30).optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    open: z.int(),
    /** The number of those that are overdue. */
    overdue: z.int(),
    /** Whether the caller may answer: only doctors of the department may. */
    mayAnswer: z.boolean(),
    worries: z.array(
      worryView.extend({
        /** The deadline for a doctor's answer, and whether it has passed. */
        dueAt: moment,
        overdue: z.boolean(),
        kind: followUpKind,
        date: localDate,
        diagnosis: z.string().optional(),
        person: followedPerson,
      }),
    ),
    next: z.string().optional(),
  }),
});
