import type { ClinicHours, Hours } from '../../types/timetable/hours';
import type { Period } from '../../types/timetable/scheduling';
import type { LocalTime, Weekday } from '../time/time';

const periodOf = ({ periods }: Hours, period: Period) => periods.find(({ id }) => id === period);

/** What patients call a period; nothing where these hours have none of this id. */
export const periodName = (hours: Hours, period: Period): string =>
  periodOf(hours, period)?.name ?? '';

/** The place of a period in the hospital's day, for lists. */
const periodOrder = ({ periods }: Hours, period: Period): number =>
  periods.findIndex(({ id }) => id === period);

/** Whether the hospital has this period. */
export const isPeriod = (hours: Hours, period: Period): boolean =>
  periodOf(hours, period) !== undefined;

/** By when patients of a period report, unless their slot ends later (R6). */
export const reportingTime = (hours: Hours, period: Period): LocalTime | undefined =>
  periodOf(hours, period)?.reportBy;

/** The clinic hours of a weekday (R2), in the order of the day; none where it is closed. */
export const hoursOf = ({ week }: Hours, weekday: Weekday): readonly ClinicHours[] =>
  week[weekday - 1] ?? [];

/** The periods that some weekday has, in the order of the day. */
export const periodsHeld = ({ periods, week }: Hours): Hours['periods'] =>
  periods.filter(({ id }) => week.some(day => day.some(({ period }) => period === id)));

/** Weekdays beside each other with the same hours, by the first and the last of them; without those that are closed. */
export function daysAlike(
  hours: Hours,
): { from: Weekday; to: Weekday; held: readonly ClinicHours[] }[] {
  const runs: { from: Weekday; to: Weekday; held: readonly ClinicHours[] }[] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
    const held = hoursOf(hours, weekday);
    const last = runs.at(-1);
    if (last && JSON.stringify(last.held) === JSON.stringify(held)) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, held });
  }
  return runs.filter(({ held }) => held.length > 0);
}

/** Earlier hours that are to be in force again keep the periods that came since: sessions may have been laid out in them. */
export function withPeriodsOf(earlier: Hours, newest: Hours): Hours {
  const periods = newest.periods.map(each => periodOf(earlier, each.id) ?? each);
  return { ...earlier, periods };
}

/** The name of a period that the next hours have lost; undefined where they have all. */
export const lostPeriod = (now: Hours, next: Hours): string | undefined =>
  now.periods.find(({ id }) => !isPeriod(next, id))?.name;

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts sessions in the order of the days and of the periods of each. */
export const inDayOrder =
  (hours: Hours) =>
  (a: Listed, b: Listed): number =>
    compared(a.date, b.date) ||
    periodOrder(hours, a.period) - periodOrder(hours, b.period) ||
    compared(a._id, b._id);

/** Puts sessions in the order of departments, doctors, days and periods (R10). */
export const inListOrder =
  (hours: Hours) =>
  (a: Listed & Held, b: Listed & Held): number =>
    compared(a.department.id, b.department.id) ||
    compared(a.doctor.id, b.doctor.id) ||
    inDayOrder(hours)(a, b);

interface Listed {
  _id: string;
  date: string;
  period: Period;
}

interface Held {
  department: { id: string };
  doctor: { id: string };
}
