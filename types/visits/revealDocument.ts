import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/** Shows the whole document number, only while checking in on the visit's day, on the record (R20). */
export const revealDocument = contract({
  function: 'desk',
  operation: 'revealDocument',
  callers: ['desk'],
  input: z.strictObject({ appointmentId: recordId }),
  output: z.object({ kind: z.string(), number: z.string() }),
});
