import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { maskName } from '../../../../domain/people/name';
import { openTurn } from '../../../../domain/queue/turns';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { ValueOf } from '../../../../types/contract';
import type { viewScreen } from '../../../../types/queue/viewScreen';
import { appointmentStore } from '../../appointments';
import { contactOf } from '../../people';
import { policyAt } from '../../policy';
import { screenKeyStore } from '../stores/screenKeys';
import { waitingFor } from './queueOf';
import { roomsOf } from './rooms';
import { screenKeyId } from './screenKey';

/** The content of a waiting room's screen. */
export type ShownOnScreen = ValueOf<typeof viewScreen>;

/** The number of waiting patients that are shown next to the called one. */
const NEXT = 2;

/**
 * The content of a department's screen now, for the holder of its key (R24): only numbers and
 * masked names of patients.
 */
export async function screenOf(
  departmentId: string,
  key: string,
  now: Moment,
): Promise<Outcome<ShownOnScreen>> {
  const known = await screenKeyStore.get(screenKeyId(key));
  if (!known || known.ended || known.department.id !== departmentId)
    return refused('SCREEN_KEY_UNKNOWN', {});
  const policy = await policyAt(now);
  const { rooms } = await roomsOf(dateOf(now), policy, { departmentId });
  const busy = rooms.filter(({ queue, counts }) => queue || counts.waiting);
  const appointments = await appointmentStore.queueIn(busy.map(({ session }) => session._id));
  const shown = (each: Appointment) => ({
    number: each.number,
    name: maskName(contactOf(each).name),
  });
  return done({
    now,
    department: known.department.name,
    rooms: busy.map(({ session, queue }) => {
      const own = appointments.filter(({ sessionId }) => sessionId === session._id);
      const open = openTurn(queue?.turns ?? []);
      const called = own.find(({ _id }) => _id === open?.appointmentId);
      const waiting = waitingFor(own, queue?.turns ?? [], policy);
      return {
        room: session.room,
        doctor: session.doctor.name,
        period: session.period,
        ...defined({ called: called && shown(called) }),
        next: waiting.slice(0, NEXT).map(shown),
        waiting: waiting.length,
      };
    }),
  });
}
