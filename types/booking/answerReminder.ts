import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { appointmentView } from './appointment';

/**
 * The patient's answer to the reminder (R13): they will come, or they cannot, which cancels the
 * appointment. If that would be a strike, it is refused with CANCEL_COSTS_STRIKE, and `cancel` has
 * to be used. The same answer again changes nothing.
 */
export const answerReminder = contract({
  function: 'patient',
  operation: 'answerReminder',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({ appointmentId: recordId, coming: z.boolean() }),
  output: z.object({ appointment: appointmentView }),
});
