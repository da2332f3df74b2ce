import * as z from 'zod';
import { bookingView } from '../booking/viewBooking';
import { contract } from '../contract';
import { reason } from '../reason';

/** Takes a check-in back within its day, with a reason (R6). */
export const undoCheckIn = contract({
  function: 'desk',
  operation: 'undoCheckIn',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ appointmentId: z.string().min(1).max(80), reason }),
  output: z.object({ booking: bookingView }),
});
