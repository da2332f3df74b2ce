import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { standingView } from '../strikes/strikes';
import { bookingRow } from './listBookings';

/** One booking as the desk needs it: the person, where it stands, and what can be done now. */
export const bookingView = bookingRow.extend({
  date: localDate,
  patientId: z.string(),
  phone: z.string(),
  /** The code that checks it in, for the slip that is printed. */
  code: z.string(),
  reportBy: moment,
  arrivedAt: moment.optional(),
  cancelledAt: moment.optional(),
  cancelledBy: z.enum(['patient', 'hospital', 'desk']).optional(),
  extra: z.object({ reason: z.string() }).optional(),
  /** The unit that sent the patient, and the one that the patient was sent on to. */
  referredBy: z.string().optional(),
  referredTo: z.object({ unit: z.string(), reason: z.string(), at: moment }).optional(),
  /** What the desk wrote when it cancelled the booking, and when it took an arrival back. */
  cancelReason: z.string().optional(),
  takenBack: z.array(z.object({ at: moment, reason: z.string() })).optional(),
  standing: standingView,
  can: z.object({
    checkIn: z.boolean(),
    /** The WeChat account that booked has not proven yet that it holds the patient; checking in may prove it (R23). */
    proveHolder: z.boolean(),
    undoCheckIn: z.boolean(),
    cancel: z.boolean(),
    /** The desk may move it to another slot (R5). */
    move: z.boolean(),
    /** The patient was here, and can be sent on to another unit. */
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
