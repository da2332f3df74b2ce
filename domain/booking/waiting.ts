import { done, type Outcome, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import type { LocalDate, Moment } from '../time/time';
import { freeUntil } from './appointment';
import { bookingWindow, type Session } from './session';

/**
 * The moment at which the waiting line closes (R12), so that nobody gets an appointment from it
 * that they can no longer cancel for free, or that can no longer be booked.
 */
export const lineCloses = (date: LocalDate, policy: Policy): Moment => freeUntil(date, policy);

/** Whether the line of a date's sessions has not closed yet. */
export const lineLasts = (date: LocalDate, policy: Policy, now: Moment): boolean =>
  now < lineCloses(date, policy);

/** Whether a place that becomes free now goes to the first in line (R12). */
export const lineIsOpen = (
  { state, date }: Pick<Session, 'date' | 'state'>,
  policy: Policy,
  now: Moment,
): boolean => state === 'open' && lineLasts(date, policy, now);

/** Whether a patient may join the line now (R12). */
export function mayWait(
  session: Pick<Session, 'date' | 'state' | 'left' | 'waiting'>,
  policy: Policy,
  now: Moment,
): Outcome<undefined> {
  if (session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  if (session.state === 'stopped') return refused('SESSION_STOPPED', {});
  const { opensAt } = bookingWindow(session.date, policy);
  if (now < opensAt) return refused('BOOKING_NOT_OPEN', { opensAt });
  if (!lineLasts(session.date, policy, now))
    return refused('WAITING_CLOSED', { closedAt: lineCloses(session.date, policy) });
  if (session.left > 0) return refused('WAITING_NOT_NEEDED', { left: session.left });
  const { max } = policy.waiting;
  if ((session.waiting?.length ?? 0) >= max) return refused('WAITING_FULL', { max });
  return done(undefined);
}
