import type { Policy } from '../../types/policy/policy';
import type { ClinicHours } from '../../types/timetable/hours';
import { isHoliday, isWorkingDay } from '../time/calendar';
import { type LocalDate, type Weekday, weekdayOf } from '../time/time';
import { hoursOf } from './periods';

/** The kind of a date for the clinic (R2). */
export interface ClinicDay {
  date: LocalDate;
  /**
   * `makeUp`: a day with another weekday's roster, by the official arrangement or by the office.
   */
  kind: 'open' | 'makeUp' | 'closed';
  /** The weekday whose roster is used; null when closed. */
  rosterWeekday: Weekday | null;
  hours: readonly ClinicHours[];
  /** The office's reason, if it closed or opened this day itself. */
  reason?: string;
}

/** The hospital's hours, and the days the office closed or opened. */
export type DayRules = Pick<Policy, 'calendar' | 'hours'>;

/** The nearest Monday to Friday: Friday for a Saturday, Monday for a Sunday. */
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

/** A date with the roster and hours of a weekday; closed if that weekday has no hours. */
const worked = (date: LocalDate, rosterWeekday: Weekday, { hours }: DayRules): ClinicDay => {
  const own = rosterWeekday === weekdayOf(date);
  const rosterHours = hoursOf(hours, rosterWeekday);
  if (rosterHours.length === 0) return closed(date);
  return { date, kind: own ? 'open' : 'makeUp', rosterWeekday, hours: rosterHours };
};

const officialDay = (date: LocalDate, rules: DayRules): ClinicDay => {
  if (isWorkingDay(date)) return worked(date, nearestWeekday(date), rules);
  return isHoliday(date) ? closed(date) : worked(date, weekdayOf(date), rules);
};

/**
 * The weekday of an opened day for which the office names none: its own, unless that has no hours
 * or the day is a make-up day.
 */
const openedAs = (date: LocalDate, { hours }: DayRules): Weekday => {
  const own = weekdayOf(date);
  return isWorkingDay(date) || hoursOf(hours, own).length === 0 ? nearestWeekday(date) : own;
};

/**
 * The kind of a date for the clinic (R2): each weekday has the hospital's hours, statutory holidays
 * are closed, and make-up days have the hours of a weekday. Days closed by the office come first;
 * days opened by it win over holidays and weekdays without hours. The official arrangement does not
 * say whose roster a make-up day uses. It uses the nearest weekday's: Friday's on a Saturday and
 * Monday's on a Sunday. That moves the doctors' days least, everybody can tell it without a table,
 * and a Saturday's own roster would leave most of the day empty. The office can set another weekday
 * by an opening with `worksAs` (6: Saturday's roster and hours).
 */
export const dayOf = (date: LocalDate, rules: DayRules): ClinicDay => {
  const closing = rules.calendar.closings.find(day => day.date === date);
  if (closing) return { ...closed(date), reason: closing.reason };
  const opening = rules.calendar.openings.find(day => day.date === date);
  if (!opening) return officialDay(date, rules);
  const weekday = (opening.worksAs as Weekday | undefined) ?? openedAs(date, rules);
  return { ...worked(date, weekday, rules), reason: opening.reason };
};
