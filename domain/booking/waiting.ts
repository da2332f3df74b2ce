import { done, type Outcome, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import type { LocalDate, Moment } from '../time/time';
import { freeUntil } from './appointment';
import { bookingWindow, type Session } from './session';

/**
 * When the waiting line closes (R12): nobody is given an appointment that they can no longer cancel
 * for free, or that can no longer be booked.
 */
export const lineCloses = (date: LocalDate, policy: Policy): Moment => freeUntil(date, policy);

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
  const closedAt = lineCloses(session.date, policy);
  if (now >= closedAt) return refused('WAITING_CLOSED', { closedAt });
  if (session.left > 0) return refused('WAITING_NOT_NEEDED', { left: session.left });
  const { max } = policy.waiting;
  if ((session.waiting?.length ?? 0) >= max) return refused('WAITING_FULL', { max });
  return done(undefined);
}
