import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { unitName } from './bookFor';
import { bookingView } from './viewBooking';

/** Puts down that a patient who was here was sent on to another unit, and why (R2); said anew, it replaces what was said. */
export const referOutward = contract({
  function: 'desk',
  operation: 'referOutward',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ appointmentId: recordId, unit: unitName, reason }),
  output: z.object({ booking: bookingView }),
});
