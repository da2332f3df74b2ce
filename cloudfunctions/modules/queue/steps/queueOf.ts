import type { Member } from '../../../../domain/access/member';
import { mayWorkOn } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import type { Listed } from '../../../../domain/lists/lists';
import type { Paced } from '../../../../domain/queue/estimate';
import { type Waiting, waitingOrder } from '../../../../domain/queue/order';
import { lastTurns, type Turn } from '../../../../domain/queue/turns';
import { timesOf } from '../../../../domain/time/slots';
import { at, dateOf, MINUTE, type Moment, minutesOf } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { sessionStore } from '../../timetable';
import { type Queue, queueStore } from '../stores/queues';

/** A session of today with its turns and its present patients. */
export interface QueueNow {
  session: Session;
  queue: Queue;
  /** Booked, checked in or seen. */
  appointments: Appointment[];
  waiting: Waiting<Appointment>[];
}

/** A queue in which nobody was called yet. */
const untouched = ({ _id, date }: Session): Queue => ({
  ...{ _id, date, turns: [], version: 0, requests: [], changedAt: 0 },
});

/** A session's queue as it is now. */
export function queueNow(
  session: Session,
  queue: Queue | undefined,
  appointments: Appointment[],
  policy: Policy,
): QueueNow {
  const own = queue ?? untouched(session);
  const waiting = waitingFor(appointments, own.turns, policy);
  return { session, queue: own, appointments, waiting };
}

/**
 * The waiting patients of a session: those checked in, and those whom the queue has taken back
 * before their appointments say so.
 */
export function waitingFor<T extends Listed>(
  appointments: readonly T[],
  turns: readonly Turn[],
  { queue: { passedBack } }: Policy,
): Waiting<T>[] {
  const last = lastTurns(turns);
  const checkedIn = appointments.filter(
    ({ _id, status }) => status === 'arrived' || (status === 'fulfilled' && last.has(_id)),
  );
  return waitingOrder(checkedIn, turns, passedBack);
}

/** Reads a session's queue. */
export async function readQueue(session: Session, policy: Policy): Promise<QueueNow> {
  const [queue, appointments] = await Promise.all([
    queueStore.get(session._id),
    appointmentStore.queueIn([session._id]),
  ]);
  return queueNow(session, queue, appointments, policy);
}

/** The session whose queue this member may work with now (R20, R24). */
export async function sessionFor(
  staff: Member,
  sessionId: string,
  policy: Policy,
  now: Moment,
): Promise<Outcome<Session>> {
  const session = await sessionStore.get(sessionId);
  if (!session || session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  const { department, doctor, date } = session;
  const own = mayWorkOn(staff, 'queues', { departmentId: department.id, doctorId: doctor.id });
  if (!own.ok) return own;
  if (!hasQueue(department.id, policy)) return refused('QUEUE_OFF', {});
  if (date !== dateOf(now)) return refused('QUEUE_OTHER_DAY', { date });
  return done(session);
}

/** Whether a department calls its patients with a queue (R24). */
export const hasQueue = (departmentId: string, { queue }: Policy): boolean =>
  !queue.off.includes(departmentId);

/** A session's pace: the time planned per patient, and the turns so far. */
export function pacedOf(
  { slots, date, capacity }: Session,
  { turns }: Pick<Queue, 'turns'>,
): Paced {
  const minutes = slots.reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
  const planned = (minutes / Math.max(1, capacity)) * MINUTE;
  return { turns, planned, startsAt: at(date, timesOf(slots).start) };
}
