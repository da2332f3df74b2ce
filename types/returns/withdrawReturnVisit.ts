import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { returnVisitView } from './returnVisits';

/** Takes a return date back, with a reason: nobody is reminded, nobody is called (R13). */
export const withdrawReturnVisit = contract({
  function: 'desk',
  operation: 'withdrawReturnVisit',
  callers: ['desk', 'doctor'],
  input: z.strictObject({ appointmentId: z.string().min(1).max(80), reason }),
  output: z.object({ returnVisit: returnVisitView }),
});
