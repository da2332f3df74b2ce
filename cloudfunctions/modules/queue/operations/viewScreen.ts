import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { maskName } from '../../../../domain/people/name';
import { openTurn } from '../../../../domain/queue/turns';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewScreen as contract } from '../../../../types/queue/viewScreen';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { contactOf } from '../../people';
import { policyAt } from '../../policy';
import { waitingFor } from '../steps/queueOf';
import { roomsOf } from '../steps/rooms';
import { screenKeyId } from '../steps/screenKey';
import { screenKeyStore } from '../stores/screenKeys';

/** So many who are next stand beside whoever is called. */
const NEXT = 2;

export const viewScreen = operation(contract, async ({ departmentId, key }, { now }) => {
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
});
