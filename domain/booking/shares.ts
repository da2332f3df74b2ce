import type { Policy } from '../../types/policy/policy';
import { addDays, at, dateOf, type LocalDate, MINUTE, type Moment } from '../time/time';
import { unsoldIn } from './places';
import { bookingWindow, type Session } from './session';
import { lineCloses } from './waiting';

/** The number of a session's places that are sold. */
export const bookedIn = ({ capacity, slots }: Pick<Session, 'capacity' | 'slots'>): number =>
  slots.reduce((booked, slot) => booked - unsoldIn(slot), capacity);

/**
 * The number of places that each slot keeps for the desk, from the capacities of the slots (R4).
 * Neither a slot nor the session exceeds the share. A fraction of a place is carried over to the
 * next slot, so that some slots with one or two places keep one as well.
 * @param percent the desk's share of the session, 0 to 100
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

/**
 * The share of a date's sessions that is kept now, in percent: 0 once online booking has closed
 * (R3, R4).
 */
export const shareAt = (date: LocalDate, policy: Policy, now: Moment): number =>
  now < bookingWindow(date, policy).closesAt ? policy.booking.keptForDesk : 0;

/**
 * The last date whose online booking has closed: the kept places of its sessions are released (R3,
 * R4).
 */
export function lastClosed(policy: Policy, now: Moment): LocalDate {
  const { closesDaysBefore, closesAt } = policy.booking;
  const today = dateOf(now);
  return addDays(today, closesDaysBefore - (now >= at(today, closesAt) ? 0 : 1));
}

/**
 * The moment from which a place that is given back now is free (R4): at once, or after a random
 * time up to `booking.returnedWithin`. In any case it is free before online booking closes, and
 * before the waiting line, which gets it first, closes.
 * @param chance random number, 0 inclusive to 1 exclusive
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
