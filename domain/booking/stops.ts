import { done, type Outcome, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import { sessionIsOver } from '../time/slots';
import { addDays, at, type LocalDate, type Moment } from '../time/time';
import type { Session } from './session';

/**
 * The moment until which the desk may enter a stop or a substitute for a date (R9). Later only the
 * outpatient office may.
 */
export const stopUntil = (date: LocalDate, policy: Policy): Moment =>
  at(addDays(date, -policy.stop.daysBefore), policy.stop.until);

/**
 * Whether a session may be stopped or given to a substitute now (R9).
 * @param late whether the caller may do so after the desk's deadline
 */
export function mayStop(
  session: Pick<Session, 'date' | 'slots' | 'state'>,
  late: boolean,
  policy: Policy,
  now: Moment,
): Outcome<undefined> {
  if (session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  if (sessionIsOver(session, now)) return refused('SESSION_OVER', {});
  const until = stopUntil(session.date, policy);
  if (now >= until && !late) return refused('STOP_TOO_LATE', { until });
  return done(undefined);
}
