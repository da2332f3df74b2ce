import { type Refused, refused } from '../../types/answer';
import type { LocalDate, Moment } from '../time/time';
import { type BookingLimits, brokenLimit, heldBy, limitsFor } from './limits';

/** How a patient stands to the bar and the limits, as far as an account knows. */
export interface PatientStanding {
  barredUntil?: Moment | undefined;
  /** The live appointments: on which day, in which department. */
  booked: readonly { date: LocalDate; departmentId: string }[];
}

/**
 * What would keep a patient from booking now (R4, R8), so that it can be said before anything is chosen: the same limits that the
 * booking itself asks, on what the account knows.
 * @param to the day and department; undefined where none is chosen yet: then only what holds for every visit
 */
export function foreseen(
  { barredUntil = 0, booked }: PatientStanding,
  to: { date: LocalDate; departmentId: string } | undefined,
  limits: BookingLimits,
  now: Moment,
): Refused | undefined {
  if (barredUntil > now) return refused('BARRED', { until: barredUntil }).refused;
  const held = heldBy(
    booked.map((each, index) => ({ ...each, _id: String(index), sessionId: '', at: 0 })),
  );
  const all = limitsFor(to ?? { date: '', departmentId: '' }, { booking: limits });
  return brokenLimit(to ? all : all.filter(({ path }) => path === 'all'), held);
}
