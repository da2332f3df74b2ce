import * as z from 'zod';
import { localDate, localTime, moment } from '../moment';
import { clinicType, departmentSummary, doctorSummary, period } from '../timetable/scheduling';

export const visitKind = z.enum(['first', 'return']);
export const channels = ['wechat', 'phone', 'onSite', 'referral'] as const;
export const channel = z.enum(channels);
export type Channel = z.output<typeof channel>;

/** The states of an appointment, in FHIR's words. */
export const appointmentStatus = z.enum(['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow']);
export type AppointmentStatus = z.output<typeof appointmentStatus>;

/** What cancelling now would cost (R5): nothing, a strike, or it is no longer possible. */
const cancellationQuote = z.object({
  cost: z.enum(['free', 'strike', 'notPossible']),
  freeUntil: moment,
  until: moment,
});
export type CancellationQuote = z.output<typeof cancellationQuote>;

/** An appointment as its patient sees it. */
export const appointmentView = z.object({
  appointmentId: z.string(),
  status: appointmentStatus,
  number: z.int(),
  sessionId: z.string(),
  slot: z.int(),
  date: localDate,
  period,
  start: localTime,
  end: localTime,
  startsAt: moment,
  /** The patient reports at the guide desk by then (R6). */
  reportBy: moment,
  clinicType,
  visit: visitKind,
  channel,
  department: departmentSummary,
  doctor: doctorSummary,
  room: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  /** The content of the QR code for the desk; it cannot be guessed. */
  code: z.string(),
  bookedAt: moment,
  cancelledAt: moment.optional(),
  /** Cancelled after free cancelling had ended: one strike (R5, R7). */
  cancelledLate: z.boolean().optional(),
  /** `hospital`: its session was stopped (R9); `desk`: an error of the desk. */
  cancelledBy: z.enum(['patient', 'hospital', 'desk']).optional(),
  /** Its session was given to a substitute, who is now `doctor` (R9). */
  substituted: z.boolean().optional(),
  /** The office changed its time or room, or took its stop back (R2a). */
  changed: z.enum(['timeChanged', 'roomChanged', 'reopened']).optional(),
  /** The patient answered the reminder: they will come (R13). */
  coming: z.literal(true).optional(),
  cancellation: cancellationQuote,
});
export type AppointmentView = z.output<typeof appointmentView>;
