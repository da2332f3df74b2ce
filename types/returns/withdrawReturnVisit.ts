import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { returnVisitView } from './returnVisits';

/** Takes a return date back, with a reason: nobody is reminded, nobody is called (R13). */
export const withdrawReturnVisit = contract({
  function: 'desk',
  operation: 'withdrawReturnVisit',
  callers: ['desk', 'doctor'],
  input: z.strictObject({ appointmentId: recordId, reason }),
  output: z.object({ returnVisit: returnVisitView }),
});
