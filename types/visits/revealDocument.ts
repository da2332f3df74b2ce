import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/**
 * Shows the full document number, only while checking in on the visit's day, and on the audit
 * record (R20).
 */
export const revealDocument = contract({
  function: 'desk',
  operation: 'revealDocument',
  callers: ['desk'],
  input: z.strictObject({ appointmentId: recordId }),
  output: z.object({ kind: z.string(), number: z.string() }),
});
