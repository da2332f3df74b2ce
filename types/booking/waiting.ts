import * as z from 'zod';
import { localDate, moment } from '../moment';
import { departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/** A patient's place on a session's waiting list (R12): `place` 1 is next. */
export const waitingView = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  department: departmentSummary,
  doctor: doctorSummary,
  patient: z.object({ patientId: z.string(), name: z.string() }),
  /** The id of the wish: a place of any of its sessions is enough. */
  wish: z.string(),
  place: z.int(),
  of: z.int(),
  /** From this moment on, no waiting patient gets a place any more. */
  closesAt: moment,
});
export type WaitingView = z.output<typeof waitingView>;
