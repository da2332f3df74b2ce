import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localMonth } from '../moment';

/** A day of the clinic's calendar (R2). */
const calendarDay = z.object({
  date: localDate,
  kind: z.enum(['open', 'makeUp', 'closed']),
  /** The weekday whose roster is used, 1 to 7; missing when it is closed. */
  worksAs: z.int().optional(),
  holiday: z.boolean(),
  /** The office's decision about the day, and why. */
  own: z.enum(['closing', 'opening']).optional(),
  reason: z.string().optional(),
  /** The number of open sessions. */
  sessions: z.int(),
});
export type CalendarDay = z.output<typeof calendarDay>;

/**
 * A month of the clinic's calendar by the newest policy, and every future day that the office
 * closed or opened itself (R2).
 */
export const viewCalendar = contract({
  function: 'desk',
  operation: 'viewCalendar',
  callers: ['outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: z.object({
    today: localDate,
    days: z.array(calendarDay),
    own: z.array(calendarDay),
    /** The year's official arrangement is published. */
    official: z.boolean(),
  }),
});
