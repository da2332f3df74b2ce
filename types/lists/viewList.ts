import * as z from 'zod';
import { bookingRow } from '../booking/listBookings';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { doctorSummary } from '../timetable/scheduling';
import { sessionHeadView } from '../timetable/sessions';

/**
 * A day's lists, session by session, in the order of seeing (R10): referrals first, then booked
 * patients by slot and number. A doctor sees their own.
 */
export const viewList = contract({
  function: 'desk',
  operation: 'viewList',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({
    date: localDate,
    departmentId: z.string().max(40).optional(),
    doctorId: z.string().max(40).optional(),
  }),
  output: z.object({
    today: localDate,
    date: localDate,
    /** When the day's list was last made; missing before that. */
    compiledAt: moment.optional(),
    doctors: z.array(doctorSummary),
    sessions: z.array(
      z.object({
        session: sessionHeadView,
        rows: z.array(bookingRow.extend({ order: z.int() })),
      }),
    ),
  }),
});
