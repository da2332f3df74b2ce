import type { Appointment } from '../../../../domain/booking/appointment';
import { lastTurns } from '../../../../domain/queue/turns';
import type { LocalDate } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { type SessionHead, sessionStore } from '../../timetable';
import { type Queue, queueStore } from '../stores/queues';
import { seenOf } from '../views/queueViews';
import { hasQueue } from './queueOf';

/** A room on a day: its session, its queue if a patient was called, and the number of patients. */
export interface Room {
  session: SessionHead;
  queue: Queue | undefined;
  counts: { waiting: number; seen: number; toCome: number };
}

/**
 * The rooms of a day in which patients are called, by department, and the departments without a
 * queue.
 */
export async function roomsOf(
  date: LocalDate,
  policy: Policy,
  of: Parameters<typeof sessionStore.heads>[2],
): Promise<{ rooms: Room[]; off: SessionHead['department'][] }> {
  const sessions = (await sessionStore.heads(date, date, of)).filter(
    ({ state }) => state === 'open',
  );
  const on = sessions.filter(({ department }) => hasQueue(department.id, policy));
  const ids = on.map(({ _id }) => _id);
  const [queues, appointments] = ids.length
    ? await Promise.all([queueStore.byIds(ids), appointmentStore.queueStates(ids)])
    : [[], []];
  const queueOf = new Map(queues.map(queue => [queue._id, queue]));
  const rooms = on.map(session => {
    const queue = queueOf.get(session._id);
    const own = appointments.filter(({ sessionId }) => sessionId === session._id);
    return { session, queue, counts: countsOf(own, queue) };
  });
  const key = ({ session: { department, period, doctor } }: Room) => {
    const order = policy.hours.periods.findIndex(({ id }) => id === period);
    return `${department.id} ${String(order).padStart(2, '0')} ${doctor.id}`;
  };
  return {
    rooms: rooms.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    off: [
      ...new Map(
        sessions
          .filter(({ department }) => !hasQueue(department.id, policy))
          .map(({ department }) => [department.id, department]),
      ).values(),
    ],
  };
}

function countsOf(
  appointments: readonly Pick<Appointment, '_id' | 'status'>[],
  queue: Queue | undefined,
): Room['counts'] {
  const turns = queue?.turns ?? [];
  const last = lastTurns(turns);
  const waits = ({ _id, status }: Pick<Appointment, '_id' | 'status'>) => {
    const turn = last.get(_id);
    if (!turn) return status === 'arrived';
    return turn.ended !== undefined && turn.ended.as !== 'seen';
  };
  return {
    waiting: appointments.filter(waits).length,
    seen: seenOf(appointments, turns),
    toCome: appointments.filter(({ status }) => status === 'booked').length,
  };
}
