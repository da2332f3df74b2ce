import * as z from 'zod';
import { appointmentStatus } from '../booking/appointment';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { departmentSummary, doctorSummary } from '../timetable/scheduling';
import { returnDay, returnStep, returnVisitView } from './returnVisits';

/**
 * A visit and its return date, if it has one; and the choices: the bounds, the quick choices (each
 * the first day of the doctor's from then on) and, with `date`, what that day is (R13).
 */
export const viewReturnVisit = contract({
  function: 'desk',
  operation: 'viewReturnVisit',
  callers: ['desk', 'doctor'],
  input: z.strictObject({
    appointmentId: recordId,
    date: localDate.optional(),
  }),
  output: z.object({
    today: localDate,
    visit: z.object({
      patientName: z.string(),
      status: appointmentStatus,
      date: localDate,
      department: departmentSummary,
      doctor: doctorSummary,
    }),
    returnVisit: returnVisitView.optional(),
    /**
     * Whether a date can be set or changed now: the patient has arrived, and has not come back yet.
     */
    maySet: z.boolean(),
    from: localDate,
    until: localDate,
    choices: z.array(z.object({ step: returnStep, day: returnDay })),
    day: returnDay.optional(),
  }),
});
