import * as z from 'zod';
import { localDate, localTime, moment } from '../moment';

export const clinicTypes = ['expert', 'specialist', 'general'] as const;
export const clinicType = z.enum(clinicTypes);
export type ClinicType = z.output<typeof clinicType>;

/** The id of a period of the hospital's day; `hours.ts` has the list. */
export const period = z.string().regex(/^[a-z][a-z0-9]{2,15}$/);
export type Period = z.output<typeof period>;

export const departmentSummary = z.object({ id: z.string(), name: z.string() });
export const doctorSummary = z.object({ id: z.string(), name: z.string(), title: z.string() });

/** The state of a session for a patient who wants to book it in WeChat (R3). */
export const sessionState = z.enum(['opensLater', 'open', 'full', 'closed', 'stopped']);
export type SessionState = z.output<typeof sessionState>;

/** A part of a session that can be booked; `left` of `capacity` places are free (R11). */
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
  /** The price of a visit in fen; missing if the hospital gives none. */
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
