import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { queueStep, queueView } from './queue';

/**
 * Puts a patient who was seen at the head of the queue again: back with results, or marked as seen
 * by mistake (R24).
 */
export const putBack = contract({
  function: 'desk',
  operation: 'putBack',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, ...queueStep, appointmentId: recordId }),
  output: z.object({ queue: queueView }),
});
