import type { Policy } from '../../types/policy/policy';
import { addDays, at, dateOf, type LocalDate, MINUTE, type Moment } from '../time/time';
import { unsoldIn } from './places';
import { bookingWindow, type Session } from './session';
import { lineCloses } from './waiting';

/** How many places of a session's capacity are sold. */
export const bookedIn = ({ capacity, slots }: Pick<Session, 'capacity' | 'slots'>): number =>
  slots.reduce((booked, slot) => booked - unsoldIn(slot), capacity);

/**
 * How many places of each slot are kept for the desk, by the slots' capacities (R4). The share is never exceeded, neither by a slot
 * nor by the session: what is not a whole place in one slot is carried on to the next, so that slots of one or two places keep
 * their part as well, in some of them.
 * @param percent the share of the session
 */
export function keptOf(capacities: readonly number[], percent: number): number[] {
  let places = 0;
  let kept = 0;
  return capacities.map(capacity => {
    places += capacity;
    const own = Math.floor((places * percent) / 100) - kept;
    kept += own;
    return own;
  });
}

/** The share that is kept of a date's sessions at a moment, in percent: none once online booking has closed (R3, R4). */
export const shareAt = (date: LocalDate, policy: Policy, now: Moment): number =>
  now < bookingWindow(date, policy).closesAt ? policy.booking.keptForDesk : 0;

/** The last date whose online booking has closed at a moment: what its sessions keep for the desk is released (R3, R4). */
export function lastClosed(policy: Policy, now: Moment): LocalDate {
  const { closesDaysBefore, closesAt } = policy.booking;
  const today = dateOf(now);
  return addDays(today, closesDaysBefore - (now >= at(today, closesAt) ? 0 : 1));
}

/**
 * From when a place that is given back now is free (R4): at once, or after a random time up to `booking.returnedWithin`, but
 * before online booking closes, and before the waiting line does, which it is offered first.
 * @param chance from 0 to 1, exclusive
 */
export function freeFrom(
  { date, state }: Pick<Session, 'date' | 'state'>,
  policy: Policy,
  now: Moment,
  chance: number,
): Moment {
  const { opensAt, closesAt } = bookingWindow(date, policy);
  if (state !== 'open' || now < opensAt || now >= closesAt) return now;
  const line = lineCloses(date, policy);
  const last = Math.min(
    now + policy.booking.returnedWithin * MINUTE,
    closesAt,
    now < line ? line : closesAt,
  );
  return now + Math.floor(chance * (last - now));
}
