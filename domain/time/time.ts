import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Moment } from '../../types/moment';

dayjs.extend(utc);

export type { Moment } from '../../types/moment';
/** A day at the hospital, 'YYYY-MM-DD'. */
export type LocalDate = string;
/** A time of day at the hospital, 'HH:mm'. */
export type LocalTime = string;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** In milliseconds. A local day always has 24 hours, since there is no summer time. */
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Asia/Shanghai is UTC+8 the whole year; it has had no summer time since 1991. */
const OFFSET = 8 * HOUR;

const DATE_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The hospital's wall clock at a moment, as a dayjs value in UTC mode. Shifting the moment and
 * staying in UTC keeps dayjs independent of the machine's zone.
 */
const wallClock = (moment: Moment) => dayjs.utc(shifted(moment));

/** The moment whose UTC reads as the hospital's wall clock. */
const shifted = (moment: Moment): number => {
  if (!Number.isFinite(moment)) throw new RangeError(`Not a moment: ${String(moment)}`);
  return moment + OFFSET;
};

/** 'YYYY-MM-DDTHH:mm:ss' of the hospital at a moment. It is asked for so often that formatting by dayjs shows. */
const wallClockText = (moment: Moment): string =>
  new Date(shifted(moment)).toISOString().slice(0, 19);

/**
 * Midnight UTC of a local date, used only to count days.
 * @throws RangeError for a date that does not exist
 */
const dayStart = (date: LocalDate): number => {
  if (!isLocalDate(date)) throw new RangeError(`Not a local date: ${String(date)}`);
  return Date.parse(`${date}T00:00:00Z`);
};

const dateFromDayStart = (start: number): LocalDate => new Date(start).toISOString().slice(0, 10);

/** Whether the value is an existing date written 'YYYY-MM-DD'. */
export const isLocalDate = (value: unknown): value is LocalDate => {
  if (typeof value !== 'string' || !DATE_FORM.test(value)) return false;
  const start = Date.parse(`${value}T00:00:00Z`);
  // Engines turn 30 February into a day in March instead of refusing it.
  return Number.isFinite(start) && dateFromDayStart(start) === value;
};

/**
 * Minutes since midnight of a local time.
 * @throws RangeError for anything except 'HH:mm'
 */
export const minutesOf = (time: LocalTime): number => {
  const match = TIME_FORM.exec(time);
  if (!match) throw new RangeError(`Not a local time: ${String(time)}`);
  return Number(match[1]) * 60 + Number(match[2]);
};

/**
 * The local time of a number of whole minutes (0 to 1439) after midnight.
 * @throws RangeError outside that
 */
export const timeFromMinutes = (minutes: number): LocalTime => {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= 24 * 60) {
    throw new RangeError(`Not a minute of the day: ${minutes}`);
  }
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/**
 * The moment of a local date and time (default midnight).
 * @throws RangeError for invalid input
 */
export const at = (date: LocalDate, time: LocalTime = '00:00'): Moment =>
  dayStart(date) + minutesOf(time) * MINUTE - OFFSET;

/** The hospital's date at a moment. */
export const dateOf = (moment: Moment): LocalDate => wallClockText(moment).slice(0, 10);

/** The hospital's time of day at a moment, without seconds. */
export const timeOf = (moment: Moment): LocalTime => wallClockText(moment).slice(11, 16);

/** A moment in ISO 8601 with the hospital's zone, for other systems: 2026-11-25T08:00:00+08:00. */
export const instantOf = (moment: Moment): string => `${wallClockText(moment)}+08:00`;

/** The date n days later (earlier when negative). */
export const addDays = (date: LocalDate, n: number): LocalDate =>
  dateFromDayStart(dayStart(date) + n * DAY);

/**
 * The moment n calendar months later (earlier when negative), at the same local time. The day is
 * limited to the end of the month: 31 March less one month is 28 February (R8).
 */
export const addMonths = (moment: Moment, n: number): Moment =>
  wallClock(moment).add(n, 'month').valueOf() - OFFSET;

/** The weekday of a local date, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: LocalDate): Weekday =>
  (dayjs.utc(dayStart(date)).day() || 7) as Weekday;

/** Days from one local date to another; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((dayStart(to) - dayStart(from)) / DAY);

/** The year of a local date. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The first moment after `after` with this time of day at the hospital. */
export const nextTime = (after: Moment, time: LocalTime): Moment => {
  const today = at(dateOf(after), time);
  return today > after ? today : today + DAY;
};
