import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { bookingView } from './viewBooking';

/** Gives an appointment back for a patient (R5): a wish of the patient counts as theirs, an error of the desk never gives a strike (R7). */
export const cancelFor = contract({
  function: 'desk',
  operation: 'cancelFor',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    appointmentId: z.string().min(1).max(80),
    because: z.enum(['patientWish', 'deskError']),
    reason,
  }),
  output: z.object({ booking: bookingView }),
});
