import { daysBetween } from '../../../domain/time/time';

/** Of some days the one nearest to a date; of two as near, the later. Days that can be booked come first. */
export function nearestDay<D extends { date: string; state: string }>(
  days: readonly D[],
  date: string,
): D | undefined {
  const away = (day: D) => Math.abs(daysBetween(date, day.date));
  const exact = days.find(day => day.date === date);
  if (exact) return exact;
  const open = days.filter(({ state }) => state === 'open' || state === 'opensLater');
  return [...(open.length ? open : days)].sort(
    (a, b) => away(a) - away(b) || (a.date < b.date ? 1 : -1),
  )[0];
}
