import { type Refused, refused } from '../../types/answer';
import type { LocalDate, Moment } from '../time/time';
import { type BookingLimits, brokenLimit, heldBy, limitsFor } from './limits';

/** A patient's bar and live appointments, as far as the account knows. */
export interface PatientStanding {
  barredUntil?: Moment | undefined;
  /** The day and department of each live appointment. */
  booked: readonly { date: LocalDate; departmentId: string }[];
}

/**
 * The obstacle to a booking by a patient now (R4, R8), so that a page can show it before anything
 * is chosen. Applies the limits of the booking itself to what the account knows.
 * @param to day and department; undefined if none is chosen yet: then only what applies to every
 * visit
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
