import * as z from 'zod';
import { contract } from '../contract';

/** Shows the whole document number, only while checking in on the visit's day, on the record (R20). */
export const revealDocument = contract({
  function: 'desk',
  operation: 'revealDocument',
  callers: ['desk'],
  input: z.strictObject({ appointmentId: z.string().min(1).max(80) }),
  output: z.object({ kind: z.string(), number: z.string() }),
});
