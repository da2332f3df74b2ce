import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { appointmentView } from './appointment';

/**
 * Moves an appointment to another slot in one step (R5): the new place is taken and the old one
 * given back, or neither.
 */
export const move = contract({
  function: 'patient',
  operation: 'move',
  callers: ['patient'],
  named: true,
  limit: 'booking',
  personal: ['identity', 'health'],
  input: z.strictObject({
    requestId,
    appointmentId: recordId,
    sessionId: recordId,
    slot: z.int().min(0).max(99),
  }),
  output: z.object({ appointment: appointmentView }),
});
