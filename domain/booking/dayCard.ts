import type { AppointmentView } from '../../types/booking/appointment';
import type { QueuePlace } from '../../types/queue/place';
import type { LocalDate, Moment } from '../time/time';

/**
 * How a visit stands for its patient, and what the card says of it:
 * - `before`: come by the slot's begin, `latest` is the last moment (R6);
 * - `late`: the slot has begun, and `latest` has not passed;
 * - `arrived`: wait outside the room, where nobody counts who is before;
 * - `waiting`, `called`: the place in the queue (R24);
 * - `seen`; `missed`: what now.
 */
export type DayCard =
  | { state: 'before' | 'late'; latest: Moment }
  | { state: 'arrived' | 'called' | 'seen' | 'missed' }
  | { state: 'waiting'; place: QueuePlace };

type Visit = Pick<AppointmentView, 'status' | 'date' | 'startsAt' | 'reportBy'>;

/** The card of a visit; undefined of one that was cancelled, or whose day is over. */
export function dayCard(
  { status, date, startsAt, reportBy }: Visit,
  place: QueuePlace | undefined,
  today: LocalDate,
  now: Moment,
): DayCard | undefined {
  if (status === 'cancelled' || date < today) return undefined;
  if (status === 'fulfilled') return { state: 'seen' };
  if (status === 'arrived') {
    if (!place) return { state: 'arrived' };
    return place.called ? { state: 'called' } : { state: 'waiting', place };
  }
  if (status === 'noshow' || now > reportBy) return { state: 'missed' };
  return { state: now < startsAt ? 'before' : 'late', latest: reportBy };
}

/** Whether there is still something to do for the visit: it is not over. */
const isAhead = ({ status }: Pick<Visit, 'status'>): boolean =>
  status === 'booked' || status === 'arrived';

/** The visit to be shown first: the next that is not over, else the last one of today. */
export const firstToShow = <V extends Pick<Visit, 'status'>>(visits: readonly V[]): V | undefined =>
  visits.find(({ status }) => status === 'arrived') ?? visits.find(isAhead) ?? visits.at(-1);
