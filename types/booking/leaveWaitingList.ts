import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/** Takes a patient off a waiting list, and off all that are waited on by the same wish (R12); leaving what one is not on changes nothing. */
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
