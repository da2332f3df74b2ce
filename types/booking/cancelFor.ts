import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { bookingView } from './viewBooking';

/** Gives an appointment back for a patient (R5): a wish of the patient counts as theirs, an error of the desk never gives a strike (R7). */
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
