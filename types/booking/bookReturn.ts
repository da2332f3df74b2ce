import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { bookingRow } from './listBookings';

/**
 * A doctor books the return visit of a patient who is there, in the doctor's own sessions: with the
 * rules of a booking on site. The patient is told as for every booking by staff.
 */
export const bookReturn = contract({
  function: 'desk',
  operation: 'bookReturn',
  callers: ['doctor'],
  named: true,
  input: z.strictObject({
    requestId,
    /** Today's visit, in which it is booked. */
    appointmentId: recordId,
    sessionId: recordId,
    slot: z.int().min(0).max(99),
  }),
  output: z.object({ booking: bookingRow.extend({ date: localDate, reportBy: moment }) }),
});
