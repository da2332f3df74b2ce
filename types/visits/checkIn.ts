import * as z from 'zod';
import { codeScanned } from '../booking/findBookings';
import { bookingView } from '../booking/viewBooking';
import { contract } from '../contract';
import { recordId } from '../recordId';

/**
 * Checks a patient in (R6), by the appointment or the scanned code. `document` is the number read
 * from the shown document; if it differs from the booking's, nobody is checked in. Checking in
 * again returns when it was done.
 */
export const checkIn = contract({
  function: 'desk',
  operation: 'checkIn',
  callers: ['desk', 'outpatientOffice'],
  input: z.union([
    z.strictObject({
      appointmentId: recordId,
      document: z.string().max(40).optional(),
      /**
       * The person with the document also uses the account that booked: its holding is proven in
       * the same step (R23).
       */
      provesHolder: z.boolean().default(false),
    }),
    z.strictObject({ code: codeScanned }),
  ]),
  output: z.object({ booking: bookingView }),
});
