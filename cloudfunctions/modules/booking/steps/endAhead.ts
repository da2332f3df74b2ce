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
  for (const { _id } of booked) {
    await deathStore.ends(personId, _id);
    // It may have been moved or checked in since it was read: the written record counts.
    const ended = await appointmentStore.endQuietly(_id, now);
    if (!ended) continue;
    const { sessionId, date, department } = ended;
    await giveBackPlace(sessionId, placeIn(ended), policy, now);
    await heldStore.release(personId, { id: _id, date, departmentId: department.id }, now);
  }
  for (const { _id } of await sessionStore.waitedFor([personId], dateOf(now)))
    await sessionStore.stopWaiting(_id, personId);
  return booked.length;
}
