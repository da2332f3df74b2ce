import * as z from 'zod';
import { localDate, moment } from '../moment';
import { lineOf } from '../text';
import { departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/**
 * How a return visit stands (R13): `waiting` to be booked; `booked`; `came`; not booked by its date; booked and not come;
 * `withdrawn` by doctor or desk. `came` and the last three are final, but a new date may be set after all but `came`.
 */
const returnVisitState = z.enum(['waiting', 'booked', 'came', 'notBooked', 'notCome', 'withdrawn']);
export type ReturnVisitState = z.output<typeof returnVisitState>;

/** What the patient should know or bring: a few words, no line breaks; the patient reads it. */
export const returnNote = lineOf({ min: 0, max: 60 });

/** A return visit as patient and staff see it; it is known by the visit at which it was set. */
export const returnVisitView = z.object({
  returnVisitId: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  department: departmentSummary,
  /** Whom to come back to; their slots are what a tap opens. */
  doctor: doctorSummary,
  /** The visit at which it was set. */
  visitDate: localDate,
  date: localDate,
  note: z.string().optional(),
  state: returnVisitState,
  /** When booking for the date opens and closes (R3). */
  opensAt: moment,
  closesAt: moment,
  /** Whether it can be booked now. */
  booking: z.enum(['opensLater', 'open', 'closed']),
  /** The appointment it was booked with, and that one's date. */
  booked: z.object({ appointmentId: z.string(), date: localDate }).optional(),
  setAt: moment,
});
export type ReturnVisitView = z.output<typeof returnVisitView>;

/** What a date is for coming back to a doctor: whether the clinic is open, and the doctor's sessions by the roster. */
export const returnDay = z.object({
  date: localDate,
  open: z.boolean(),
  /** Why the office closed the day, where it did so itself. */
  reason: z.string().optional(),
  periods: z.array(period),
});
export type ReturnDay = z.output<typeof returnDay>;

/** How far ahead the quick choices lie. */
export const returnSteps = ['week', 'twoWeeks', 'month', 'threeMonths'] as const;
export const returnStep = z.enum(returnSteps);
export type ReturnStep = z.output<typeof returnStep>;
