import { getDayDetail, getLunarDate, getSolarTermDate } from 'chinese-days';
import type { Policy } from '../../types/policy/policy';
import type { Period } from '../../types/timetable/scheduling';
import {
  addDays,
  at,
  daysBetween,
  type LocalDate,
  type LocalTime,
  weekdayOf,
  yearOf,
} from './time';

/** A weekday of the roster; nobody has a roster for Sundays. */
export type RosterWeekday = 1 | 2 | 3 | 4 | 5 | 6;

export interface ClinicHours {
  period: Period;
  start: LocalTime;
  end: LocalTime;
}

/** What a date is to the clinic (R2). */
export interface CalendarDay {
  date: LocalDate;
  /** `makeUp`: a weekend day worked with weekday hours, by the official arrangement or the office's own. */
  kind: 'working' | 'makeUp' | 'saturday' | 'closed';
  /** Whose weekday's roster is worked; null when closed. */
  rosterWeekday: RosterWeekday | null;
  hours: ClinicHours[];
  /** The office's reason, where it closed or opened the day itself. */
  reason?: string;
}

/** The office's own closing and opening days. */
export type OwnDays = Policy['calendar'];

const WEEKDAY_HOURS: ClinicHours[] = [
  { period: 'morning', start: '08:00', end: '12:00' },
  { period: 'afternoon', start: '14:30', end: '17:30' },
];
const SATURDAY_HOURS: ClinicHours[] = WEEKDAY_HOURS.filter(({ period }) => period === 'morning');

/** The clinic hours of a weekday's roster (R2). */
export const hoursOf = (rosterWeekday: RosterWeekday): ClinicHours[] =>
  rosterWeekday === 6 ? SATURDAY_HOURS : WEEKDAY_HOURS;

const NO_OWN_DAYS: OwnDays = { closings: [], openings: [] };

const LIBRARY_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * What the official arrangement says of a date, null when it does not name it. Asked by text only, and never for a weekday:
 * west of Greenwich the library keeps its table a day early and looks a text up a day early too, which comes out right,
 * while its weekdays do not.
 */
const arranged = (date: LocalDate): 'holiday' | 'makeUp' | null => {
  const { name, work } = getDayDetail(date);
  if (LIBRARY_WEEKDAYS.includes(name)) return null;
  return work ? 'makeUp' : 'holiday';
};

/**
 * Whether the official arrangement of a year is published and in the library. Told by what it holds of that year: its New
 * Year and its National Day as holidays. New Year alone may come with the year before's arrangement.
 */
export const yearIsOfficial = (year: number): boolean =>
  arranged(`${year}-01-01`) === 'holiday' && arranged(`${year}-10-01`) === 'holiday';

const isOfficial = (date: LocalDate): boolean => yearIsOfficial(yearOf(date));

const isHoliday = (date: LocalDate): boolean =>
  isOfficial(date) ? arranged(date) === 'holiday' : isStatutoryHoliday(date);

const isMakeUp = (date: LocalDate): boolean => isOfficial(date) && arranged(date) === 'makeUp';

/**
 * Qingming of a year. The library writes this one date by the machine's zone and is a day early west of Greenwich; a known
 * Qingming says by how much, so that this stays right when the library is mended.
 */
const qingming = (year: number): LocalDate => {
  const slip = daysBetween(getSolarTermDate(2026, 4, 'pure_brightness'), '2026-04-05');
  return addDays(getSolarTermDate(year, 4, 'pure_brightness'), slip);
};

const lunar = (date: LocalDate): string => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(new Date(at(date, '12:00')));
  return isLeap ? 'leap' : `${lunarMon}/${lunarDay}`;
};

const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
/** Spring Festival's first three days, Dragon Boat, Mid-Autumn; its eve is the day before 1/1. */
const LUNAR_HOLIDAYS = new Set(['1/1', '1/2', '1/3', '5/5', '8/15']);

/**
 * Whether a date is a statutory holiday by the rule in force since 2025, whatever a year's arrangement adds: New Year's Day,
 * New Year's Eve and the first three days of the lunar year, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3 October.
 */
export const isStatutoryHoliday = (date: LocalDate): boolean =>
  FIXED_HOLIDAYS.has(date.slice(5)) ||
  date === qingming(yearOf(date)) ||
  LUNAR_HOLIDAYS.has(lunar(date)) ||
  lunar(addDays(date, 1)) === '1/1';

/**
 * Whether a date is a mainland China working day: statutory holidays off, make-up Saturdays and Sundays on. Of a year whose
 * arrangement is not published, Mondays to Fridays but for the statutory days.
 */
export const isWorkingDay = (date: LocalDate): boolean =>
  isMakeUp(date) || (weekdayOf(date) <= 5 && !isHoliday(date));

/** The n-th working day after a date (before it when n is negative); the date itself when n is 0 (R15). */
export const addWorkingDays = (date: LocalDate, n: number): LocalDate => {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left--;
  }
  return day;
};

/** The weekday nearest to a date that is worked like a weekday: Saturday as Friday, Sunday as Monday. */
const nearestWeekday = (date: LocalDate): RosterWeekday => {
  const weekday = weekdayOf(date);
  if (weekday === 7) return 1;
  return weekday === 6 ? 5 : weekday;
};

const closed = (date: LocalDate): CalendarDay => ({
  date,
  kind: 'closed',
  rosterWeekday: null,
  hours: [],
});

const saturday = (date: LocalDate): CalendarDay => ({
  date,
  kind: 'saturday',
  rosterWeekday: 6,
  hours: SATURDAY_HOURS,
});

const weekdayLike = (date: LocalDate, roster = nearestWeekday(date)): CalendarDay => ({
  date,
  kind: weekdayOf(date) <= 5 ? 'working' : 'makeUp',
  rosterWeekday: roster,
  hours: WEEKDAY_HOURS,
});

const officialDay = (date: LocalDate): CalendarDay => {
  if (isWorkingDay(date)) return weekdayLike(date);
  return weekdayOf(date) === 6 && !isHoliday(date) ? saturday(date) : closed(date);
};

const openedDay = (date: LocalDate, worksAs: number | undefined): CalendarDay => {
  if (worksAs !== undefined) {
    return worksAs === 6 ? saturday(date) : weekdayLike(date, worksAs as RosterWeekday);
  }
  // A Saturday that would be open anyway, or was a holiday, is a Saturday; a make-up one stays a make-up day.
  return weekdayOf(date) === 6 && !isWorkingDay(date) ? saturday(date) : weekdayLike(date);
};

/**
 * What a date is to the clinic (R2): Monday to Friday both periods, Saturday the morning, Sundays and statutory holidays
 * closed, make-up days open with weekday hours. The office's closings win over everything, its openings over holidays and
 * Sundays.
 *
 * The arrangement says that a make-up day is worked, not by whom, and the roster has no line for it. It works the nearest
 * weekday's roster, Friday's on a Saturday and Monday's on a Sunday: of all weekdays that doctors' day moves least, anybody
 * can tell it without a table, and a Saturday's own roster would leave the afternoon empty. The office says otherwise by an
 * opening with `worksAs` (6: Saturday's roster and hours).
 */
export const dayOf = (date: LocalDate, own: OwnDays = NO_OWN_DAYS): CalendarDay => {
  const closing = own.closings.find(day => day.date === date);
  if (closing) return { ...closed(date), reason: closing.reason };
  const opening = own.openings.find(day => day.date === date);
  if (opening) return { ...openedDay(date, opening.worksAs), reason: opening.reason };
  return officialDay(date);
};
