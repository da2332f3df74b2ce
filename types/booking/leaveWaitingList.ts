import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/**
 * Removes a patient from a waiting list, and from all those of the same wish (R12); without an
 * entry nothing changes.
 */
export const leaveWaitingList = contract({
  function: 'patient',
  operation: 'leaveWaitingList',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({
    patientId: recordId,
    sessionId: recordId,
  }),
  output: z.object({ left: z.boolean() }),
});
