import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { bookingView } from './viewBooking';

/**
 * Cancels an appointment for a patient (R5): at the patient's request it counts as theirs; an error
 * of the desk is never a strike (R7).
 */
export const cancelFor = contract({
  function: 'desk',
  operation: 'cancelFor',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    appointmentId: recordId,
    because: z.enum(['patientWish', 'deskError']),
    reason,
  }),
  output: z.object({ booking: bookingView }),
});
