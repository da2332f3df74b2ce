import type { Policy } from '../../types/policy/policy';
import type { ClinicHours } from '../../types/timetable/hours';
import { isHoliday, isWorkingDay } from '../time/calendar';
import { type LocalDate, type Weekday, weekdayOf } from '../time/time';
import { hoursOf } from './periods';

/** What a date is to the clinic (R2). */
export interface ClinicDay {
  date: LocalDate;
  /** `makeUp`: a day that works another weekday's roster, by the official arrangement or the office's own. */
  kind: 'open' | 'makeUp' | 'closed';
  /** Whose weekday's roster is worked; null when closed. */
  rosterWeekday: Weekday | null;
  hours: readonly ClinicHours[];
  /** The office's reason, where it closed or opened the day itself. */
  reason?: string;
}

/** The hospital's hours, and the office's own closing and opening days. */
export type DayRules = Pick<Policy, 'calendar' | 'hours'>;

/** The weekday nearest to a date that is worked like a weekday: Saturday as Friday, Sunday as Monday. */
const nearestWeekday = (date: LocalDate): Weekday => {
  const weekday = weekdayOf(date);
  if (weekday === 7) return 1;
  return weekday === 6 ? 5 : weekday;
};

const closed = (date: LocalDate): ClinicDay => ({
  date,
  kind: 'closed',
  rosterWeekday: null,
  hours: [],
});

/** A date that works the roster and the hours of a weekday; closed where these have none. */
const worked = (date: LocalDate, rosterWeekday: Weekday, { hours }: DayRules): ClinicDay => {
  const own = rosterWeekday === weekdayOf(date);
  const there = hoursOf(hours, rosterWeekday);
  if (there.length === 0) return closed(date);
  return { date, kind: own ? 'open' : 'makeUp', rosterWeekday, hours: there };
};

const officialDay = (date: LocalDate, rules: DayRules): ClinicDay => {
  if (isWorkingDay(date)) return worked(date, nearestWeekday(date), rules);
  return isHoliday(date) ? closed(date) : worked(date, weekdayOf(date), rules);
};

/** The weekday that an opened day works where the office does not say: its own, unless it has no hours or is a make-up day. */
const openedAs = (date: LocalDate, { hours }: DayRules): Weekday => {
  const own = weekdayOf(date);
  return isWorkingDay(date) || hoursOf(hours, own).length === 0 ? nearestWeekday(date) : own;
};

/**
 * What a date is to the clinic (R2): each weekday has the hospital's hours, statutory holidays are closed, make-up days have a
 * weekday's hours. The office's closings win over everything, its openings over holidays and weekdays without hours.
 *
 * The arrangement says that a make-up day is worked, not by whom, and the roster has no line for it. It works the nearest
 * weekday's roster, Friday's on a Saturday and Monday's on a Sunday: of all weekdays that doctors' day moves least, anybody
 * can tell it without a table, and a Saturday's own roster would leave most of the day empty. The office says otherwise by an
 * opening with `worksAs` (6: Saturday's roster and hours).
 */
export const dayOf = (date: LocalDate, rules: DayRules): ClinicDay => {
  const closing = rules.calendar.closings.find(day => day.date === date);
  if (closing) return { ...closed(date), reason: closing.reason };
  const opening = rules.calendar.openings.find(day => day.date === date);
  if (!opening) return officialDay(date, rules);
  const weekday = (opening.worksAs as Weekday | undefined) ?? openedAs(date, rules);
  return { ...worked(date, weekday, rules), reason: opening.reason };
};
