import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { appointmentView } from './appointment';

/**
 * Cancels an appointment (R5). If that is a strike, it is refused with CANCEL_COSTS_STRIKE, until
 * `acceptStrike` confirms that the patient knows. Cancelling again returns the cancelled
 * appointment.
 */
export const cancel = contract({
  function: 'patient',
  operation: 'cancel',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({
    appointmentId: recordId,
    acceptStrike: z.boolean().default(false),
  }),
  output: z.object({ appointment: appointmentView }),
});
