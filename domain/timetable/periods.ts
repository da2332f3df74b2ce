import type { ClinicHours, Hours } from '../../types/timetable/hours';
import type { Period } from '../../types/timetable/scheduling';
import type { LocalTime, Weekday } from '../time/time';

const periodOf = ({ periods }: Hours, period: Period) => periods.find(({ id }) => id === period);

/**
 * The name of a period as patients read it; empty if these hours have no period with this id.
 */
export const periodName = (hours: Hours, period: Period): string =>
  periodOf(hours, period)?.name ?? '';

/** The position of a period in the day, for sorting. */
const periodOrder = ({ periods }: Hours, period: Period): number =>
  periods.findIndex(({ id }) => id === period);

/** Whether the hospital has this period. */
export const isPeriod = (hours: Hours, period: Period): boolean =>
  periodOf(hours, period) !== undefined;

/** The local time by which patients of a period report, unless their slot ends later (R6). */
export const reportingTime = (hours: Hours, period: Period): LocalTime | undefined =>
  periodOf(hours, period)?.reportBy;

/** The clinic hours of a weekday (R2), in the order of the day; empty if it is closed. */
export const hoursOf = ({ week }: Hours, weekday: Weekday): readonly ClinicHours[] =>
  week[weekday - 1] ?? [];

/** The periods that at least one weekday has, in the order of the day. */
export const periodsHeld = ({ periods, week }: Hours): Hours['periods'] =>
  periods.filter(({ id }) => week.some(day => day.some(({ period }) => period === id)));

/** Neighbouring weekdays with the same hours, as ranges; without closed days. */
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

/**
 * Earlier hours that come into force again, with the periods that were added since: sessions may
 * already exist in these.
 */
export function withPeriodsOf(earlier: Hours, newest: Hours): Hours {
  const periods = newest.periods.map(each => periodOf(earlier, each.id) ?? each);
  return { ...earlier, periods };
}

/** The name of a period that the next hours no longer have; undefined if none is missing. */
export const lostPeriod = (now: Hours, next: Hours): string | undefined =>
  now.periods.find(({ id }) => !isPeriod(next, id))?.name;

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares sessions by day, then period. */
export const inDayOrder =
  (hours: Hours) =>
  (a: Listed, b: Listed): number =>
    compared(a.date, b.date) ||
    periodOrder(hours, a.period) - periodOrder(hours, b.period) ||
    compared(a._id, b._id);

/** Compares sessions by department, doctor, day and period (R10). */
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
