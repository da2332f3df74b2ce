import { type Appointment, mayCancel, placeIn } from '../../../../domain/booking/appointment';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { behindOf } from '../../../../domain/changes/behind';
import { owed } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore, type Cancelling } from '../../appointments';
import { heldStore } from '../../people';
import { settleStrikes } from '../../strikes';
import { sessionStore } from '../../timetable';
import { giveBackPlace } from './giveBackPlace';

/**
 * Cancels an appointment (R5). The appointment changes first, which is the moment of cancelling.
 * Then the place is freed exactly once, the patient's limits get room, and a late cancellation gets
 * its strike (R7). A call that dies in between is completed by its repetition or by the jobs. An
 * error of the desk is never a late cancellation; its reason is already sealed. Cancelling again
 * returns the appointment as it is.
 */
export async function cancelAppointment(
  appointment: Appointment,
  acceptStrike: boolean,
  policy: Policy,
  now: Moment,
  cancelling: Cancelling = { by: 'patient' },
  retries = 3,
): Promise<Outcome<Appointment>> {
  if (appointment.status === 'cancelled') return finishCancelling(appointment, policy, now);
  const freeUntil = await freeUntilNow(appointment, now);
  const allowed = mayCancel({ ...appointment, freeUntil }, acceptStrike, now);
  if (!allowed.ok) return allowed;
  const { by } = cancelling;
  const facts = { ...visitFacts(appointment), by };
  const cancelled = await appointmentStore.cancel(
    appointment,
    { ...cancelling, late: by === 'patient' && allowed.value.late },
    owed('cancelled', derivedId('cancelled', appointment._id), facts, now),
    now,
  );
  if (cancelled) return finishCancelling(cancelled, policy, now);
  // Another call changed it at the same time, or an earlier sending of this request did.
  const current = await appointmentStore.get(appointment._id);
  if (current?.status === 'cancelled') return finishCancelling(current, policy, now);
  // The office changed the session at the same moment: cancelling may be free now.
  if (current?.status === 'booked' && current.claimId === appointment.claimId && retries > 0)
    return cancelAppointment(current, acceptStrike, policy, now, cancelling, retries - 1);
  return current?.status === 'arrived' ? refused('APPOINTMENT_ARRIVED', {}) : refused('BUSY', {});
}

/**
 * The moment until which cancelling is free, also if the office has just changed the session and its appointments
 * do not say so yet: what the hospital causes is never a strike (R7, R9).
 */
async function freeUntilNow(appointment: Appointment, now: Moment): Promise<Moment> {
  const { freeUntil, startsAt, sessionId } = appointment;
  if (now < freeUntil || now >= startsAt) return freeUntil;
  const session = await sessionStore.get(sessionId);
  return session && behindOf(session, appointment)?.told ? startsAt : freeUntil;
}

/** The later steps of a recorded cancellation; repeating them changes nothing. */
async function finishCancelling(
  appointment: Appointment,
  policy: Policy,
  now: Moment,
): Promise<Outcome<Appointment>> {
  const { _id, patientId, sessionId, date, department } = appointment;
  await giveBackPlace(sessionId, placeIn(appointment), policy, now);
  await heldStore.release(patientId, { id: _id, date, departmentId: department.id }, now);
  if (appointment.owesStrike) await settleStrikes([appointment], policy, now);
  return done(appointment);
}
