import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import {
  departmentSummary,
  departmentView,
  doctorSummary,
  period,
  sessionView,
} from '../timetable/scheduling';

/**
 * Free places in place of an appointment that the hospital cancelled (R9), or of a full session.
 * The same doctor first, then the department, soonest first; sessions of both with an open waiting
 * list (R12); departments for the same complaints.
 */
export const listAlternatives = contract({
  function: 'patient',
  operation: 'listAlternatives',
  callers: ['patient'],
  input: z.union([
    z.strictObject({ appointmentId: recordId }),
    z.strictObject({ sessionId: recordId }),
  ]),
  output: z.object({
    today: localDate,
    department: departmentSummary,
    sessions: z.array(sessionView),
    /** Full sessions whose waiting list is open, in the same order. */
    full: z.array(
      z.object({ sessionId: z.string(), date: localDate, period, doctor: doctorSummary }),
    ),
    /** Departments with free places. */
    departments: z.array(departmentView),
  }),
});
