import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { returnVisitView } from './returnVisits';

/** Withdraws a return date, with a reason: no reminder, no call (R13). */
export const withdrawReturnVisit = contract({
  function: 'desk',
  operation: 'withdrawReturnVisit',
  callers: ['desk', 'doctor'],
  input: z.strictObject({ appointmentId: recordId, reason }),
  output: z.object({ returnVisit: returnVisitView }),
});
