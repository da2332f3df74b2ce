import type { AppointmentView } from '../../types/booking/appointment';
import type { QueuePlace } from '../../types/queue/place';
import type { LocalDate, Moment } from '../time/time';

/**
 * What the card of today's visit shows its patient:
 * - `before`: come by the start of the slot; `latest` is the last moment to check in (R6).
 * - `late`: the slot has begun, and `latest` has not passed.
 * - `arrived`: wait outside the room; this session has no queue that is called.
 * - `waiting`, `called`: the place in the queue (R24).
 * - `seen`, `missed`: what to do next.
 */
export type DayCard =
  | { state: 'before' | 'late'; latest: Moment }
  | { state: 'arrived' | 'called' | 'seen' | 'missed' }
  | { state: 'waiting'; place: QueuePlace };

type Visit = Pick<AppointmentView, 'status' | 'date' | 'startsAt' | 'reportBy'>;

/** The card of a visit; undefined for a cancelled visit, or on any other day than its own. */
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

/** Whether the visit is not over yet. */
const isAhead = ({ status }: Pick<Visit, 'status'>): boolean =>
  status === 'booked' || status === 'arrived';

/** The visit that is shown first: the next that is not over, or else the last one of today. */
export const firstToShow = <V extends Pick<Visit, 'status'>>(visits: readonly V[]): V | undefined =>
  visits.find(({ status }) => status === 'arrived') ?? visits.find(isAhead) ?? visits.at(-1);
