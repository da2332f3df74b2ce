import * as z from 'zod';
import { appointmentStatus, channel } from '../booking/appointment';
import { bookingRow } from '../booking/listBookings';
import { contract } from '../contract';
import { localDate } from '../moment';
import { pageAfter } from '../page';
import { returnVisitView } from '../returns/returnVisits';
import { departmentSummary, doctorSummary } from '../timetable/scheduling';

/** The maximum number of days in a log. */
export const LOG_DAYS = 92;

/** The input for a log. */
export const logRange = {
  /** The doctor of the log; doctors without another role always get their own. */
  doctorId: z.string().min(1).max(40).optional(),
  /** Both included, at most `LOG_DAYS` days. */
  from: localDate,
  until: localDate,
};

/** A row of the log: an appointment, and the return date that was set at it. */
const logRow = bookingRow.extend({
  date: localDate,
  cancelledBy: z.enum(['patient', 'hospital', 'desk']).optional(),
  returnVisit: returnVisitView.optional(),
});
export type LogRow = z.output<typeof logRow>;

/** The totals of the range. */
const logTotals = z.object({
  appointments: z.int(),
  byStatus: z.partialRecord(appointmentStatus, z.int()),
  byChannel: z.partialRecord(channel, z.int()),
  /** The number of visits in the range that got a return date. */
  returnsSet: z.int(),
  /** The return dates in the range, by state; `missed` is not booked or not come. */
  returns: z.object({
    due: z.int(),
    waiting: z.int(),
    booked: z.int(),
    came: z.int(),
    missed: z.int(),
    withdrawn: z.int(),
  }),
});
export type LogTotals = z.output<typeof logTotals>;

/**
 * A doctor's log: the appointments with state and channel, the return dates set at them, and the
 * results of the return visits due (R13).
 */
export const viewDoctorLog = contract({
  function: 'desk',
  operation: 'viewDoctorLog',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({
    ...logRange,
    /** For the next page of appointments: the `next` of the page before. */
    after: pageAfter(localDate, z.string()).optional(),
  }),
  output: z.object({
    today: localDate,
    doctor: doctorSummary.extend({ department: departmentSummary }),
    from: localDate,
    until: localDate,
    totals: logTotals,
    /** By date, in list order. */
    appointments: z.array(logRow),
    /** Return visits whose date is in the range, by date; on the first page. */
    returnVisits: z.array(returnVisitView),
    next: z.string().optional(),
  }),
});
