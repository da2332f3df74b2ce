import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { standingView } from '../strikes/strikes';
import { bookingRow } from './listBookings';

/** One booking in full for the desk: the person, its state, and the possible actions. */
export const bookingView = bookingRow.extend({
  date: localDate,
  patientId: z.string(),
  phone: z.string(),
  /** The code that checks it in, for the printed slip. */
  code: z.string(),
  reportBy: moment,
  arrivedAt: moment.optional(),
  cancelledAt: moment.optional(),
  cancelledBy: z.enum(['patient', 'hospital', 'desk']).optional(),
  extra: z.object({ reason: z.string() }).optional(),
  /** The referring unit, and the unit to which the patient was referred. */
  referredBy: z.string().optional(),
  referredTo: z.object({ unit: z.string(), reason: z.string(), at: moment }).optional(),
  /** The desk's reasons for cancelling the booking, and for taking check-ins back. */
  cancelReason: z.string().optional(),
  takenBack: z.array(z.object({ at: moment, reason: z.string() })).optional(),
  standing: standingView,
  can: z.object({
    checkIn: z.boolean(),
    /**
     * The account that booked has not proven yet that it holds the patient; checking in may prove
     * it (R23).
     */
    proveHolder: z.boolean(),
    undoCheckIn: z.boolean(),
    cancel: z.boolean(),
    /** Whether the desk may move it to another slot (R5). */
    move: z.boolean(),
    /** Whether the patient has come, and can be referred to another unit. */
    refer: z.boolean(),
  }),
});
export type BookingView = z.output<typeof bookingView>;

export const viewBooking = contract({
  function: 'desk',
  operation: 'viewBooking',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ appointmentId: recordId }),
  output: z.object({ today: localDate, booking: bookingView }),
});
