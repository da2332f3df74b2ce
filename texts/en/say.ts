import { yuanText } from '../../domain/money';
import {
  dateOf,
  daysBetween,
  type LocalDate,
  timeOf,
  weekdayOf,
  yearOf,
} from '../../domain/time/time';
import type { Moment } from '../../types/moment';

/** By `weekdayOf`: 1 is Monday, 7 is Sunday. */
const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Every weekday in words, Monday first. */
export const weekdaysInWords: readonly string[] = weekdays.slice(1);
/** By the number of the month; index 0 is unused. */
const months = [
  ...['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
/** By the number of days ahead. The day after tomorrow has no short name. */
const names = ['Today', 'Tomorrow'];

const monthName = (date: string): string => months[Number(date.slice(5, 7))] ?? '';
const dayAndMonth = (date: LocalDate): string => `${Number(date.slice(8, 10))} ${monthName(date)}`;
const nameOf = (date: LocalDate, today: LocalDate): string | undefined =>
  names[daysBetween(today, date)];

/**
 * A day's words inside a sentence: `today 15:00`. Alone and at the beginning of a sentence they
 * have a capital letter.
 */
export const sayWithin = (when: string): string =>
  when.replace(/^(Today|Tomorrow)/, name => name.toLowerCase());

/** `23 Feb 2027` for a local date; used if the year must be clear. */
export const sayDateWithYear = (date: LocalDate): string => `${dayAndMonth(date)} ${yearOf(date)}`;

/** `Wed` for a local date. */
export const sayWeekday = (date: LocalDate): string => weekdays[weekdayOf(date)] ?? '';

/** `25 Nov` for a local date; if `today` is given and has another year, `4 Jan 2027`. */
export const sayShortDate = (date: LocalDate, today: LocalDate = date): string =>
  yearOf(date) === yearOf(today) ? dayAndMonth(date) : sayDateWithYear(date);

/**
 * `Wed 25 Nov` for a local date. If `today` is given, today and tomorrow have their names, and a
 * date of another year has its year.
 */
export function sayDate(date: LocalDate, today?: LocalDate): string {
  const words = `${sayWeekday(date)} ${sayShortDate(date, today)}`;
  const name = today && nameOf(date, today);
  return name ? `${name}, ${words}` : words;
}

/**
 * The separate words of a local date: its name as seen from `today` (or its weekday), its month and
 * day, its weekday.
 */
export function dayWords(date: LocalDate, today: LocalDate) {
  const weekday = sayWeekday(date);
  return { name: nameOf(date, today) ?? weekday, day: dayAndMonth(date), weekday };
}

/** `Tomorrow 26 Nov` or `Sat 28 Nov` for a local date: short enough for a list. */
export function sayNamedDay(date: LocalDate, today: LocalDate): string {
  const { name, day } = dayWords(date, today);
  return `${name} ${day}`;
}

/** `Tue 23 Feb 2027` for a local date. */
export const sayWholeDate = (date: LocalDate): string =>
  `${sayWeekday(date)} ${sayDateWithYear(date)}`;

/** `Nov 2026` for a month `2026-11`. */
export const sayMonth = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** `one month`, `3 months` for a count of months. */
export const sayMonths = (count: number): string => (count === 1 ? 'one month' : `${count} months`);

/**
 * `the day before`, `on the day of`, `3 days before` for a count of days before a visit; the word
 * for the visit follows.
 */
export const sayDaysBefore = (count: number): string =>
  count === 1 ? 'the day before' : count === 0 ? 'on the day of' : `${count} days before`;

/** `14:00` for a moment, local time. */
export const sayTime = (moment: Moment): string => timeOf(moment);

/**
 * `Tue 24 Nov 14:00` for a moment, local time. If `today` is given, near days have their names, and
 * today is only `Today 14:00`.
 */
export function sayMoment(moment: Moment, today?: LocalDate): string {
  const date = dateOf(moment);
  const day = date === today ? dayWords(date, today).name : sayDate(date, today);
  return `${day} ${sayTime(moment)}`;
}

/**
 * `Today 15:00` or `Sat 15:00` for a moment within days, local time; used if the date is shown next
 * to it.
 */
export const sayNearMoment = (moment: Moment, today: LocalDate): string =>
  `${dayWords(dateOf(moment), today).name} ${sayTime(moment)}`;

/** `Sat 28 Nov` for a moment's local date; if `today` is given, near days have their names. */
export const sayDay = (moment: Moment, today?: LocalDate): string => sayDate(dateOf(moment), today);

/** `28 May 2027` for a moment's local date: for dates far away. */
export const sayFullDate = (moment: Moment): string => sayDateWithYear(dateOf(moment));

/** `50` or `12.50` for fen. */
export const sayYuan = yuanText;
