import { placeIn } from '../../../../domain/booking/appointment';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { deathStore, heldStore, patientStore } from '../../people';
import { sessionStore } from '../../timetable';
import { giveBackPlace } from './giveBackPlace';

/**
 * Ends everything ahead of a patient who has died (R26): appointments are cancelled without strike,
 * message or call, and waiting places are left. First the record is closed, so that nothing more is
 * booked or given. Repeating it changes nothing.
 * @returns the number of cancelled appointments
 */
export async function endAhead(personId: string, policy: Policy, now: Moment): Promise<number> {
  await patientStore.close(personId, true);
  const booked = (await appointmentStore.live(personId)).filter(
    ({ status }) => status === 'booked',
  );
  for (const appointment of booked) {
    const { _id, sessionId, date, department } = appointment;
    await deathStore.ends(personId, _id);
    await appointmentStore.endQuietly(_id, now);
    await giveBackPlace(sessionId, placeIn(appointment), policy, now);
    await heldStore.release(personId, { id: _id, date, departmentId: department.id }, now);
  }
  for (const { _id } of await sessionStore.waitedFor([personId], dateOf(now)))
    await sessionStore.stopWaiting(_id, personId);
  return booked.length;
}
