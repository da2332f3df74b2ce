import type { Appointment } from '../../../../domain/booking/appointment';
import { queuePlaceIn } from '../../../../domain/queue/place';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { QueuePlace } from '../../../../types/queue/place';
import { appointmentStore } from '../../appointments';
import { sessionStore } from '../../timetable';
import { queueStore } from '../stores/queues';
import { hasQueue, pacedOf, waitingFor } from './queueOf';

type Visit = Pick<Appointment, '_id' | 'status' | 'sessionId' | 'department'>;

/**
 * The places of checked-in patients in the queues of their sessions, by appointment; none for
 * departments without a queue.
 */
export async function queuePlacesOf(
  visits: readonly Visit[],
  policy: Policy,
  now: Moment,
): Promise<Map<string, QueuePlace>> {
  const checkedIn = visits.filter(
    ({ status, department }) => status === 'arrived' && hasQueue(department.id, policy),
  );
  const places = new Map<string, QueuePlace>();
  if (!checkedIn.length) return places;
  const ids = [...new Set(checkedIn.map(({ sessionId }) => sessionId))];
  const [sessions, queues, appointments] = await Promise.all([
    sessionStore.byIds(ids),
    queueStore.byIds(ids),
    appointmentStore.queueOrder(ids),
  ]);
  for (const session of sessions) {
    const queue = queues.find(({ _id }) => _id === session._id) ?? { turns: [] };
    const own = appointments.filter(({ sessionId }) => sessionId === session._id);
    const waiting = waitingFor(own, queue.turns, policy);
    const paced = pacedOf(session, queue);
    for (const { _id, sessionId } of checkedIn) {
      const place = sessionId === session._id ? queuePlaceIn(_id, waiting, paced, now) : undefined;
      if (place) places.set(_id, place);
    }
  }
  return places;
}
