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
const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
/** Every weekday in words, Monday first. */
export const weekdaysInWords: readonly string[] = weekdays.slice(1);
/** By the number of days ahead. */
const names = ['今天', '明天', '后天'];

const monthAndDay = (date: LocalDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
const nameOf = (date: LocalDate, today: LocalDate): string | undefined =>
  names[daysBetween(today, date)];

/** `2027年2月23日` for a local date; used if the year must be clear. */
export const sayDateWithYear = (date: LocalDate): string => `${yearOf(date)}年${monthAndDay(date)}`;

/** `周三` for a local date. */
export const sayWeekday = (date: LocalDate): string => weekdays[weekdayOf(date)] ?? '';

/** `11月25日` for a local date; if `today` is given and has another year, `2027年1月4日`. */
export const sayShortDate = (date: LocalDate, today: LocalDate = date): string =>
  yearOf(date) === yearOf(today) ? monthAndDay(date) : sayDateWithYear(date);

/**
 * `11月25日 周三` for a local date. If `today` is given, today and the next two days have their names,
 * and a date of another year has its year.
 */
export function sayDate(date: LocalDate, today?: LocalDate): string {
  const words = `${sayShortDate(date, today)} ${sayWeekday(date)}`;
  const name = today && nameOf(date, today);
  return name ? `${name} ${words}` : words;
}

/**
 * The separate words of a local date: its name as seen from `today` (or its weekday), its month and
 * day, its weekday.
 */
export function dayWords(date: LocalDate, today: LocalDate) {
  const weekday = sayWeekday(date);
  return { name: nameOf(date, today) ?? weekday, day: monthAndDay(date), weekday };
}

/** `明天 11月26日` or `周六 11月28日` for a local date: short enough for a list. */
export function sayNamedDay(date: LocalDate, today: LocalDate): string {
  const { name, day } = dayWords(date, today);
  return `${name} ${day}`;
}

/** `2027年2月23日 周二` for a local date. */
export const sayWholeDate = (date: LocalDate): string =>
  `${sayDateWithYear(date)} ${sayWeekday(date)}`;

/** `2026年11月` for a month `2026-11`. */
export const sayMonth = (month: string): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** `一个月`, `3 个月` for a count of months. */
export const sayMonths = (count: number): string => (count === 1 ? '一个月' : `${count} 个月`);

/** `前一天`, `当天`, `前 3 天` for a count of days before a visit. */
export const sayDaysBefore = (count: number): string =>
  count === 1 ? '前一天' : count === 0 ? '当天' : `前 ${count} 天`;

/** `14:00` for a moment, local time. */
export const sayTime = (moment: Moment): string => timeOf(moment);

/**
 * `11月24日 周二 14:00` for a moment, local time. If `today` is given, near days have their names, and
 * today is only `今天 14:00`.
 */
export function sayMoment(moment: Moment, today?: LocalDate): string {
  const date = dateOf(moment);
  const day = date === today ? dayWords(date, today).name : sayDate(date, today);
  return `${day} ${sayTime(moment)}`;
}

/**
 * `今天 15:00` or `周六 15:00` for a moment within days, local time; used if the date is shown next to
 * it.
 */
export const sayNearMoment = (moment: Moment, today: LocalDate): string =>
  `${dayWords(dateOf(moment), today).name} ${sayTime(moment)}`;

/** `11月28日 周六` for a moment's local date; if `today` is given, near days have their names. */
export const sayDay = (moment: Moment, today?: LocalDate): string => sayDate(dateOf(moment), today);

/** `2027年5月28日` for a moment's local date: for dates far away. */
export const sayFullDate = (moment: Moment): string => sayDateWithYear(dateOf(moment));

/** `50` or `12.50` for fen. */
export const sayYuan = yuanText;
