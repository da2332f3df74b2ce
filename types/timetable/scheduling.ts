import * as z from 'zod';
import { localDate, localTime, moment } from '../moment';

export const clinicTypes = ['expert', 'specialist', 'general'] as const;
export const clinicType = z.enum(clinicTypes);
export type ClinicType = z.output<typeof clinicType>;

/** The id of a period of the hospital's day; which there are stands in `hours.ts`. */
export const period = z.string().regex(/^[a-z][a-z0-9]{2,15}$/);
export type Period = z.output<typeof period>;

export const visitKind = z.enum(['first', 'return']);
export const channels = ['wechat', 'phone', 'onSite', 'referral'] as const;
export const channel = z.enum(channels);
export type Channel = z.output<typeof channel>;

/** FHIR's words for where an appointment stands. */
export const appointmentStatus = z.enum(['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow']);
export type AppointmentStatus = z.output<typeof appointmentStatus>;

export const departmentSummary = z.object({ id: z.string(), name: z.string() });
export const doctorSummary = z.object({ id: z.string(), name: z.string(), title: z.string() });

/** How a session stands for someone who wants to book it in WeChat (R3). */
export const sessionState = z.enum(['opensLater', 'open', 'full', 'closed', 'stopped']);
export type SessionState = z.output<typeof sessionState>;

/** A stretch of a session that can be booked; `left` of `capacity` places are free (R11). */
const slotView = z.object({
  index: z.int(),
  start: localTime,
  end: localTime,
  capacity: z.int(),
  left: z.int(),
});
export type SlotView = z.output<typeof slotView>;

/** One doctor, one date, one period, with its slots. */
export const sessionView = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  clinicType,
  room: z.string(),
  department: departmentSummary,
  doctor: doctorSummary,
  state: sessionState,
  opensAt: moment,
  closesAt: moment,
  /** What a visit costs, in fen; none where the hospital does not say. */
  fee: z.int().optional(),
  capacity: z.int(),
  left: z.int(),
  slots: z.array(slotView),
});
export type SessionView = z.output<typeof sessionView>;

/** A day in a list of days: `left` places in the sessions that can be booked then. */
export const dayView = z.object({
  date: localDate,
  state: sessionState,
  capacity: z.int(),
  left: z.int(),
});
export type DayView = z.output<typeof dayView>;

/** A department of a list: where it is, in the roster's words (the floor), and its days ahead. */
export const departmentView = departmentSummary.extend({
  place: z.string(),
  days: z.array(dayView),
});
export type DepartmentView = z.output<typeof departmentView>;

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
  /** Report at the guide desk by then (R6). */
  reportBy: moment,
  clinicType,
  visit: visitKind,
  channel,
  department: departmentSummary,
  doctor: doctorSummary,
  room: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  /** What the QR code at the desk says; nobody can guess another's. */
  code: z.string(),
  bookedAt: moment,
  cancelledAt: moment.optional(),
  /** Cancelled after the free moment: one strike (R5, R7). */
  cancelledLate: z.boolean().optional(),
  /** `hospital`: its session was stopped (R9); `desk`: a mistake of the desk's. */
  cancelledBy: z.enum(['patient', 'hospital', 'desk']).optional(),
  /** Its session was given to a substitute, who is `doctor` now (R9). */
  substituted: z.boolean().optional(),
  /** The office changed its time or room, or took its stop back (R2a). */
  changed: z.enum(['timeChanged', 'roomChanged', 'reopened']).optional(),
  /** The patient answered the reminder: they will come (R13). */
  coming: z.literal(true).optional(),
  cancellation: cancellationQuote,
});
export type AppointmentView = z.output<typeof appointmentView>;

/** A client's own name for one wish, so that the wish sent twice is one (R4). */
export const requestId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
