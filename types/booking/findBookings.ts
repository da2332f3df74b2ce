import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { textOf } from '../text';
import { bookingRow } from './listBookings';

/** A code as a scanner reads it, or as it is typed in groups. */
export const codeScanned = z.string().trim().toUpperCase().min(4).max(80);

/**
 * Finds bookings of a day by name or a part of it, phone, or the last four of phone or document
 * (R6), or one by its code on any day.
 */
export const findBookings = contract({
  function: 'desk',
  operation: 'findBookings',
  callers: ['desk', 'outpatientOffice'],
  input: z.union([
    z.strictObject({ code: codeScanned }),
    z.strictObject({ date: localDate, query: textOf({ min: 2, max: 30 }) }),
  ]),
  output: z.object({
    today: localDate,
    bookings: z.array(bookingRow.extend({ date: localDate })),
  }),
});
