import * as z from 'zod';
import { bookingView } from '../booking/viewBooking';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';

/** Takes a check-in back within its day, with a reason (R6). */
export const undoCheckIn = contract({
  function: 'desk',
  operation: 'undoCheckIn',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ appointmentId: recordId, reason }),
  output: z.object({ booking: bookingView }),
});
