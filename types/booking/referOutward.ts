import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { unitName } from './bookFor';
import { bookingView } from './viewBooking';

/**
 * Records that a patient who came was referred to another unit, and why (R2); a second record
 * replaces the first.
 */
export const referOutward = contract({
  function: 'desk',
  operation: 'referOutward',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ appointmentId: recordId, unit: unitName, reason }),
  output: z.object({ booking: bookingView }),
});
