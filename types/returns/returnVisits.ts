import * as z from 'zod';
import { localDate, moment } from '../moment';
import { lineOf } from '../text';
import { departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/**
 * The states of a return visit (R13): `waiting` to be booked; `booked`; `came`; not booked by its
 * date; booked and not come; `withdrawn` by doctor or desk. `came` and the last three are final,
 * but except after `came` a new date may be set.
 */
const returnVisitState = z.enum(['waiting', 'booked', 'came', 'notBooked', 'notCome', 'withdrawn']);
export type ReturnVisitState = z.output<typeof returnVisitState>;

/** Advice for the patient, who reads it: a few words, no line breaks. */
export const returnNote = lineOf({ min: 0, max: 60 });

/** A return visit as patient and staff see it, identified by the visit at which it was set. */
export const returnVisitView = z.object({
  returnVisitId: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  department: departmentSummary,
  /** The doctor to come back to; a tap opens their slots. */
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
  /** The appointment with which it was booked, and its date. */
  booked: z.object({ appointmentId: z.string(), date: localDate }).optional(),
  setAt: moment,
});
export type ReturnVisitView = z.output<typeof returnVisitView>;

/**
 * A date as a day to come back to a doctor: whether the clinic is open, and the doctor's sessions
 * by the roster.
 */
export const returnDay = z.object({
  date: localDate,
  open: z.boolean(),
  /** The reason, if the office closed the day itself. */
  reason: z.string().optional(),
  periods: z.array(period),
});
export type ReturnDay = z.output<typeof returnDay>;

/** The quick choices. */
export const returnSteps = ['week', 'twoWeeks', 'month', 'threeMonths'] as const;
export const returnStep = z.enum(returnSteps);
export type ReturnStep = z.output<typeof returnStep>;
