import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { caseKind, caseRow, caseState } from './cases';

/**
 * Cases (R16): not closed ones by what is due first, so that overdue ones lead; or closed ones, newest first. The follow-up
 * office and the outpatient office, which is its head, see all; a desk and a doctor those they answer for or opened.
 */
export const listCases = contract({
  function: 'followup',
  operation: 'listCases',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  input: z.strictObject({
    show: z.enum(['open', 'closed']).default('open'),
    /** One of the states that are not `closed`. */
    state: caseState.exclude(['closed']).optional(),
    overdue: z.boolean().optional(),
    departmentId: z.string().min(1).max(40).optional(),
    kind: caseKind.optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    /** Of all not closed ones that the caller sees, whatever is asked for. */
    counts: z.object({
      open: z.int(),
      overdue: z.int(),
      states: z.array(z.object({ state: caseState, count: z.int() })),
      departments: z.array(
        z.object({ id: z.string().optional(), name: z.string(), count: z.int() }),
      ),
    }),
    cases: z.array(caseRow),
    next: z.string().optional(),
  }),
});
