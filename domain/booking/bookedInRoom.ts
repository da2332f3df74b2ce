import { done, type Outcome, refused } from '../../types/answer';
import { dateOf, type Moment } from '../time/time';
import { type Appointment, hasCome } from './appointment';

/**
 * Whether a doctor may book the return visit in the consulting room: only for a patient who is
 * there today.
 */
export function mayBookReturn(
  { status, date }: Pick<Appointment, 'status' | 'date'>,
  now: Moment,
): Outcome<undefined> {
  if (!hasCome({ status })) return refused('RETURN_NOT_ARRIVED', {});
  return date === dateOf(now) ? done(undefined) : refused('RETURN_NOT_TODAY', {});
}
