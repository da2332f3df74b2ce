import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/** Stops all care messages for a patient, or starts them again (R21). */
export const stopCare = contract({
  function: 'patient',
  operation: 'stopCare',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ patientId: recordId, stop: z.boolean().default(true) }),
  output: z.object({ stopped: z.boolean() }),
});
