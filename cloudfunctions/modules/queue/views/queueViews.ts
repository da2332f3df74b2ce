import type { Member } from '../../../../domain/access/member';
import { scopeOf, within } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { lastTurns, openTurn } from '../../../../domain/queue/turns';
import type { InQueue, QueueView } from '../../../../types/queue/queue';
import { textIn } from '../../../cloud/seal';
import { contactOf } from '../../people';
import type { QueueNow } from '../steps/queueOf';

const inQueue = (each: Appointment, passed: boolean, isOwn: boolean): InQueue => ({
  appointmentId: each._id,
  number: each.number,
  patientName: contactOf(each).name,
  start: each.start,
  visit: each.visit,
  channel: each.channel,
  ...defined({ purpose: isOwn && each.purpose ? textIn(each.purpose, each._id) : undefined }),
  passed,
});

/**
 * A session's queue as its doctor and the desk see it; only the doctor sees the purposes of visits.
 */
export function queueView(
  { session, queue, appointments, waiting }: QueueNow,
  staff: Member,
): QueueView {
  const isOwn = within(scopeOf(staff, 'purposes'), { doctorId: session.doctor.id });
  const byId = new Map(appointments.map(each => [each._id, each]));
  const open = openTurn(queue.turns);
  const called = open && byId.get(open.appointmentId);
  const wasPassed = queue.turns.filter(({ ended }) => ended?.as === 'passed');
  const last = queue.turns.at(-1);
  const lastOne = last && byId.get(last.appointmentId);
  return {
    sessionId: session._id,
    version: queue.version,
    period: session.period,
    room: session.room,
    department: session.department,
    doctor: session.doctor,
    ...defined({
      current: open &&
        called && {
          ...inQueue(
            called,
            wasPassed.some(({ appointmentId }) => appointmentId === called._id),
            isOwn,
          ),
          calledAt: open.calledAt,
        },
      last: last &&
        lastOne && {
          number: last.number,
          patientName: contactOf(lastOne).name,
          did: didOf(last.ended?.as),
        },
    }),
    waiting: waiting.map(each => inQueue(each, each.passed, isOwn)),
    done: doneIn(queue.turns).flatMap(id => {
      const each = byId.get(id);
      return each ? inQueue(each, false, isOwn) : [];
    }),
    toCome: appointments.filter(({ status }) => status === 'booked').length,
  };
}

/** The appointments of the seen patients, last first. */
function doneIn(turns: QueueNow['queue']['turns']): string[] {
  const last = lastTurns(turns);
  return turns
    .filter(turn => turn.ended?.as === 'seen' && last.get(turn.appointmentId) === turn)
    .map(({ appointmentId }) => appointmentId)
    .reverse();
}

const didOf = (
  as: 'seen' | 'passed' | 'back' | undefined,
): NonNullable<QueueView['last']>['did'] =>
  as === undefined ? 'called' : as === 'passed' ? 'passed' : 'seen';

/**
 * The number of patients who were seen. Turns take precedence, because an appointment changes only
 * after its turn.
 */
export function seenOf(
  appointments: readonly Pick<Appointment, '_id' | 'status'>[],
  turns: QueueNow['queue']['turns'],
): number {
  const last = lastTurns(turns);
  return appointments.filter(({ _id, status }) =>
    last.has(_id) ? last.get(_id)?.ended?.as === 'seen' : status === 'fulfilled',
  ).length;
}
