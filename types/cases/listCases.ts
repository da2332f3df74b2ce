import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { caseKind, caseRow, caseState } from './cases';

/**
 * Cases (R16): open ones by the earliest deadline, so that overdue ones come first; or closed ones,
 * newest first. The follow-up office and the outpatient office see all; a desk and a doctor those
 * assigned to them or opened by them.
 */
export const listCases = contract({
  function: 'followup',
  operation: 'listCases',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  input: z.strictObject({
    show: z.enum(['open', 'closed']).default('open'),
    /** One of the states except `closed`. */
    state: caseState.exclude(['closed']).optional(),
    overdue: z.boolean().optional(),
    departmentId: z.string().min(1).max(40).optional(),
    kind: caseKind.optional(),
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    /** Of all open cases that the caller sees, without filters. */
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
