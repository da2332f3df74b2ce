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
/** By the number of the month; the first is no month. */
const months = [
  ...['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
/** By how many days ahead it is. The day after tomorrow has no short name. */
const names = ['Today', 'Tomorrow'];

const monthName = (date: string): string => months[Number(date.slice(5, 7))] ?? '';
const dayAndMonth = (date: LocalDate): string => `${Number(date.slice(8, 10))} ${monthName(date)}`;
const nameOf = (date: LocalDate, today: LocalDate): string | undefined =>
  names[daysBetween(today, date)];

/** A day's words inside a sentence, `today 15:00`: at its beginning, and alone, they have a capital letter. */
export const within = (when: string): string =>
  when.replace(/^(Today|Tomorrow)/, name => name.toLowerCase());

/** `23 Feb 2027` for a local date: where the year must not be guessed. */
export const sayDateWithYear = (date: LocalDate): string => `${dayAndMonth(date)} ${yearOf(date)}`;

/** `Wed` for a local date. */
export const sayWeekday = (date: LocalDate): string => weekdays[weekdayOf(date)] ?? '';

/** `25 Nov` for a local date; with the year, `4 Jan 2027`, when `today` is given and is of another year. */
export const sayShortDate = (date: LocalDate, today: LocalDate = date): string =>
  yearOf(date) === yearOf(today) ? dayAndMonth(date) : sayDateWithYear(date);

/** `Wed 25 Nov` for a local date; today and tomorrow by name, and the year when it is another one, when `today` is given. */
export function sayDate(date: LocalDate, today?: LocalDate): string {
  const words = `${sayWeekday(date)} ${sayShortDate(date, today)}`;
  const name = today && nameOf(date, today);
  return name ? `${name}, ${words}` : words;
}

/** The words of a local date apart: its name seen from `today` (else its weekday), its month and day, its weekday. */
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

/** `the day before`, `on the day of`, `3 days before` for a count of days before a visit; the visit is said behind it. */
export const sayDaysBefore = (count: number): string =>
  count === 1 ? 'the day before' : count === 0 ? 'on the day of' : `${count} days before`;

/** `14:00` for a moment, local time. */
export const sayTime = (moment: Moment): string => timeOf(moment);

/**
 * `Tue 24 Nov 14:00` for a moment, local time. When `today` is given, near days go by name, and today by its name alone:
 * `Today 14:00`.
 */
export function sayMoment(moment: Moment, today?: LocalDate): string {
  const date = dateOf(moment);
  const day = date === today ? dayWords(date, today).name : sayDate(date, today);
  return `${day} ${sayTime(moment)}`;
}

/** `Today 15:00` or `Sat 15:00` for a moment within days, local time: where the date is shown beside it. */
export const sayNearMoment = (moment: Moment, today: LocalDate): string =>
  `${dayWords(dateOf(moment), today).name} ${sayTime(moment)}`;

/** `Sat 28 Nov` for a moment's local date; near days by name when `today` is given. */
export const sayDay = (moment: Moment, today?: LocalDate): string => sayDate(dateOf(moment), today);

/** `28 May 2027` for a moment's local date: for dates far away. */
export const sayFullDate = (moment: Moment): string => sayDateWithYear(dateOf(moment));

/** `50` or `12.50` for fen. */
export const sayYuan = (fen: number): string =>
  fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100);
