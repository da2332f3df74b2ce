import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { departmentSummary, doctorSummary } from './scheduling';
import { sessionHeadView } from './sessions';

/** A week of a department or a doctor, for changing the timetable (R2a). */
export const viewWeek = contract({
  function: 'desk',
  operation: 'viewWeek',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    /** Its Monday; any other day of it is accepted. */
    date: localDate,
    departmentId: z.string().min(1).max(40).optional(),
    doctorId: z.string().min(1).max(40).optional(),
  }),
  output: z.object({
    today: localDate,
    /** The department of the week: the first one by default. */
    departmentId: z.string().optional(),
    days: z.array(
      z.object({
        date: localDate,
        /** Why the hospital is closed on that day, if it is. */
        closed: z.string().optional(),
        sessions: z.array(sessionHeadView),
      }),
    ),
    departments: z.array(departmentSummary),
    doctors: z.array(doctorSummary.extend({ departmentId: z.string() })),
  }),
});
