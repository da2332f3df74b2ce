import { type Appointment, placeOf } from '../../../../domain/booking/appointment';
import { limitsFor } from '../../../../domain/booking/limits';
import { type Claim, findClaim, type Session } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { deathStore, heldStore } from '../../people';
import { sessionStore } from '../../timetable';
import { takePlace } from './bookAppointment';

/**
 * Restores the appointments that a death recorded by mistake had cancelled (R26): each future one
 * takes a place of its slot again, and counts against the patient's limits again (R4). If no place
 * is free, the desk calls the patient. An appointment that would exceed the limits stays cancelled.
 * Repeating it changes nothing.
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
    if (dead.has(appointment.patientId))
      // Two records were joined or parted meanwhile. The appointment now belongs to the other
      // record, and that person has died (R1).
      await deathStore.inherits(appointment.patientId, appointment._id);
    else if (
      appointment.status === 'cancelled' &&
      appointment.startsAt > now &&
      (await giveBackOne(appointment, policy, now))
    )
      restored++;
  }
  return restored;
}

async function giveBackOne(
  appointment: Appointment,
  policy: Policy,
  now: Moment,
): Promise<boolean> {
  const { _id, claimId, sessionId, slot, patientId, account, date, department } = appointment;
  const id = keyedHash('restored', `${_id} ${claimId}`);
  const visit = { date, departmentId: department.id };
  const holding = { id: _id, sessionId, ...visit, at: appointment.bookedAt, by: id, account };
  const limits = limitsFor(visit, policy);
  const held = await heldStore.hold(patientId, undefined, holding, limits, now, false);
  if (!held.ok) return false;
  const claim = claimAgain(id, appointment, await sessionStore.get(sessionId), now);
  const taken = await takePlace({ sessionId, slot, claim }, ['kept', 'left']);
  const found = taken.ok ? findClaim(taken.value, id) : undefined;
  if (!taken.ok || !found) {
    await heldStore.release(patientId, { id: _id, ...visit }, now);
    await callStore.insertMissing([callEntry('stopped', appointment, now)]);
    return false;
  }
  const { line, number } = found;
  const place = { claimId: id, line, number, ...placeOf(taken.value, slot, number, policy) };
  return (await appointmentStore.restore(_id, place, now)) !== undefined;
}

/** The claim with which an appointment takes a place again, with the marks of the old one (R8). */
function claimAgain(
  id: string,
  { _id, claimId, patientId, account, channel, visit, cancelledAt }: Appointment,
  session: Session | undefined,
  now: Moment,
): Claim {
  const before = session && findClaim(session, claimId)?.claim;
  return {
    ...{ id, appointmentId: _id, patientId, account, channel, visit, at: cancelledAt ?? now },
    ...defined({ unproven: before?.unproven, card: before?.card }),
  };
}
