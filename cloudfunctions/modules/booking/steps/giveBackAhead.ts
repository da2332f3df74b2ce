import { placeOf } from '../../../../domain/booking/appointment';
import { type Claim, findClaim } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { deathStore } from '../../people';
import { sessionStore } from '../../timetable';
import { takePlace } from './bookAppointment';

/**
 * Restores the appointments that a death recorded by mistake had cancelled (R26): each future one
 * takes a place of its slot again. Where none is free, the desk calls the patient. Repeating it
 * changes nothing.
 * @returns how many appointments were restored
 */
export async function giveBackAhead(
  appointmentIds: readonly string[],
  policy: Policy,
  now: Moment,
): Promise<number> {
  let restored = 0;
  const appointments = await appointmentStore.byIds([...appointmentIds]);
  const dead = await deathStore.among(appointments.map(({ patientId }) => patientId));
  for (const appointment of appointments) {
    if (dead.has(appointment.patientId)) {
      // It now belongs to the other record of two that were joined or parted, and that person has
      // died (R1).
      await deathStore.inherits(appointment.patientId, appointment._id);
      continue;
    }
    const { _id, claimId, sessionId, slot, patientId, account, channel, visit } = appointment;
    if (appointment.status !== 'cancelled' || appointment.startsAt <= now) continue;
    const id = keyedHash('restored', `${_id} ${claimId}`);
    const claim: Claim = {
      ...{ id, appointmentId: _id, patientId, account, channel, visit },
      at: appointment.cancelledAt ?? now,
    };
    const taken = await takePlace({ sessionId, slot, claim }, ['kept', 'left']);
    const found = taken.ok ? findClaim(taken.value, id) : undefined;
    const session = found && (await sessionStore.get(sessionId));
    if (!found || !session) {
      await callStore.insertMissing([callEntry('stopped', appointment, now)]);
      continue;
    }
    const { line, number } = found;
    const place = { claimId: id, line, number, ...placeOf(session, slot, number, policy) };
    if (await appointmentStore.restore(_id, place, now)) restored++;
  }
  return restored;
}
