import {
  type Appointment,
  mayMove,
  mayMoveFor,
  placeIn,
  placeOf,
} from '../../../../domain/booking/appointment';
import { isBeyondShare, type Stranger } from '../../../../domain/booking/hoarding';
import { limitsForMove } from '../../../../domain/booking/limits';
import { findClaim, mayTake, type Session } from '../../../../domain/booking/session';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { owed } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore } from '../../appointments';
import { heldStore, type Patient } from '../../people';
import { sessionStore } from '../../timetable';
import { giveBackClaim, takePlace } from './bookAppointment';
import { giveBackPlace } from './giveBackPlace';
import { markOf, strangerStops, strangerTo } from './strangers';

/**
 * Moves an appointment to another slot (R5). It takes the new place first. One conditional write on
 * the appointment is the moment of moving. Then the old place is freed. If the call dies in
 * between, the appointment has exactly one of the two places, and the mending job frees the other.
 */
export async function moveAppointment(
  { appointment, patient }: { appointment: Appointment; patient: Patient },
  to: { sessionId: string; slot: number; claimId: string },
  policy: Policy,
  now: Moment,
  by: 'patient' | 'desk' = 'patient',
): Promise<Outcome<Appointment>> {
  if (appointment.claimId === to.claimId) return done(appointment);
  const allowed = (by === 'desk' ? mayMoveFor : mayMove)(appointment, to, now);
  if (!allowed.ok) return allowed;
  const target = await sessionStore.get(to.sessionId);
  if (!target) return refused('SESSION_UNKNOWN', {});
  const { patientId, account } = appointment;
  // The desk moves through its own channels, which are open until the slot starts (R3).
  const channel = by === 'desk' ? 'onSite' : 'wechat';
  const wish = { patientId, account, channel } as const;
  const bookable = mayTake(target, to.slot, wish, policy, now);
  if (!bookable.ok && !findClaim(target, to.claimId)) return bookable;

  const stranger = await strangerTo(patient, account);
  if (stranger && bookable.ok) {
    const stops = await strangerStops(target, stranger, policy, now, appointment._id);
    if (stops) return stops;
  }

  const from = { date: appointment.date, departmentId: appointment.department.id };
  const into = { date: target.date, departmentId: target.department.id };
  const gained = limitsForMove(from, into, policy);
  const holding = {
    id: appointment._id,
    sessionId: target._id,
    ...into,
    at: now,
    by: to.claimId,
  };
  const held = await heldStore.holdMove(patientId, holding, gained, now);
  if (!held.ok) return held;

  const taken = await takeOther(appointment, to, { stranger, by, policy, now });
  if (!taken.ok) {
    await heldStore.releaseLists(patientId, appointment._id, gained, now);
    return taken;
  }
  const moved = await standIn(taken.value, appointment, to.claimId, policy, now);
  if (!moved) {
    const current = await appointmentStore.get(appointment._id);
    if (current?.claimId !== to.claimId) {
      await giveBackClaim(taken.value, to.claimId, policy, now);
      await heldStore.releaseLists(patientId, appointment._id, gained, now);
      return current?.status === 'cancelled'
        ? refused('APPOINTMENT_CANCELLED', {})
        : refused('BUSY', {});
    }
  }
  await giveBackPlace(appointment.sessionId, placeIn(appointment), policy, now);
  await heldStore.releaseLists(patientId, appointment._id, limitsForMove(into, from, policy), now);
  return done(moved ?? { ...appointment, ...(await appointmentStore.get(appointment._id)) });
}

interface Taking {
  stranger: Stranger | undefined;
  by: 'patient' | 'desk';
  policy: Policy;
  now: Moment;
}

/**
 * Takes the place that an appointment moves to, unless it exceeds the account's share of the
 * session (R8).
 */
async function takeOther(
  { _id, patientId, account, visit, channel }: Appointment,
  to: { sessionId: string; slot: number; claimId: string },
  { stranger, by, policy, now }: Taking,
): Promise<Outcome<Session>> {
  const claim = {
    ...{ id: to.claimId, appointmentId: _id, patientId, account, channel, visit, at: now },
    ...markOf(stranger),
  };
  // A patient can only move to an open place, even an appointment that the desk booked. The desk
  // can also use the places kept for it (R4).
  const taken = await takePlace({ ...to, claim }, by === 'desk' ? ['kept', 'left'] : ['left']);
  const { unprovenPerSession: max } = policy.account;
  if (!taken.ok || !stranger || !isBeyondShare(taken.value, stranger, _id, max)) return taken;
  await giveBackClaim(taken.value, to.claimId, policy, now);
  return refused('UNPROVEN_PLACES', { max });
}

/**
 * The moment of moving: the appointment gets the claim it took in a session; undefined if it
 * changed meanwhile.
 */
function standIn(
  session: Session,
  appointment: Appointment,
  claimId: string,
  policy: Policy,
  now: Moment,
): Promise<Appointment | undefined> {
  const place = findClaim(session, claimId);
  if (!place) throw new Error(`session ${session._id} answered without the claim it took`);
  const { line, number } = place;
  const stands = { claimId, line, number, ...placeOf(session, place.slot, number, policy) };
  const facts = visitFacts({ _id: appointment._id, ...stands });
  const { sessionId, slot, number: numberBefore } = appointment;
  const left = { sessionId, slot, number: numberBefore, at: now };
  return appointmentStore.moveTo(
    appointment,
    stands,
    left,
    owed('moved', derivedId('moved', claimId), facts, now),
  );
}
