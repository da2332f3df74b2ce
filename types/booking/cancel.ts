import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { appointmentView } from './appointment';

/**
 * Gives an appointment back (R5). When that would count as a strike it is refused with CANCEL_COSTS_STRIKE until
 * `acceptStrike` says that the person was told. Cancelling again answers the cancelled appointment.
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
