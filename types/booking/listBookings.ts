import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localTime } from '../moment';
import { pageAfter } from '../page';
import { clinicType, departmentSummary, doctorSummary, period } from '../timetable/scheduling';
import { appointmentStatus, channel, visitKind } from './appointment';

/** A booking in the desk's lists. */
export const bookingRow = z.object({
  appointmentId: z.string(),
  number: z.int(),
  status: appointmentStatus,
  start: localTime,
  end: localTime,
  period,
  department: departmentSummary,
  doctor: doctorSummary,
  room: z.string(),
  clinicType,
  visit: visitKind,
  channel,
  patientName: z.string(),
  documentMasked: z.string(),
  phoneMasked: z.string(),
  /** The patient answered that they will come (R13). */
  coming: z.literal(true).optional(),
});
export type BookingRow = z.output<typeof bookingRow>;

/**
 * The filters of a day's list: patients still expected, those who came (also if they were seen),
 * no-shows, cancelled bookings.
 */
const bookingsStanding = z.enum(['booked', 'arrived', 'noshow', 'cancelled']);
export type BookingsStanding = z.output<typeof bookingsStanding>;

/**
 * The bookings of one day by department, doctor, slot and number, with totals (R10). Reading them
 * is on the audit record.
 */
export const listBookings = contract({
  function: 'desk',
  operation: 'listBookings',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    date: localDate,
    departmentId: z.string().max(40).optional(),
    doctorId: z.string().max(40).optional(),
    period: period.optional(),
    standing: bookingsStanding.optional(),
    /** For the next page: the `next` of the page before. */
    after: pageAfter(z.string()).optional(),
  }),
  output: z.object({
    today: localDate,
    date: localDate,
    /** Of the whole day within the filter, by status, for any listed status. */
    totals: z.object({
      capacity: z.int(),
      booked: z.int(),
      arrived: z.int(),
      cancelled: z.int(),
      noshow: z.int(),
    }),
    departments: z.array(
      departmentSummary.extend({
        bookings: z.int(),
        doctors: z.array(doctorSummary.extend({ bookings: z.int() })),
      }),
    ),
    bookings: z.array(bookingRow),
    next: z.string().optional(),
  }),
});
