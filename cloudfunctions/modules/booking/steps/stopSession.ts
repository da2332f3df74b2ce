import { type Appointment, placeIn, placeOf } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import { owed, visitFacts } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { reachable } from '../../notices';
import { heldStore } from '../../people';
import { sessionStore } from '../../timetable';

/** What a stop or a substitute does (R9). */
export interface Effect {
  appointments: number;
  unreachable: number;
  waiting: number;
}

/** What stopping the session, or giving it to a substitute, would do now. */
export async function effectOf(session: Session): Promise<Effect> {
  const booked = await appointmentStore.bookedIn(session._id);
  const reached = await reachable(booked);
  return {
    appointments: booked.length,
    unreachable: booked.length - reached.size,
    waiting: session.waiting?.length ?? 0,
  };
}

/**
 * What follows from a stop or a substitute that is recorded in the session (R9): its appointments are cancelled by the
 * hospital, without a strike, or handed to the substitute with free cancelling until the slot starts. Each of these writes
 * owes its notice; a patient whom no notice reaches goes on the call list at once. Doing it again changes nothing, so a call that died half-way is finished by the mending job.
 */
export async function finishStop(session: Session, policy: Policy, now: Moment): Promise<Effect> {
  const effect = { appointments: 0, unreachable: 0, waiting: session.waiting?.length ?? 0 };
  if (session.state !== 'stopped' && !session.insteadOf) return effect;
  const { state, doctor } = session;
  const affected = (await appointmentStore.bookedIn(session._id)).filter(
    each => state === 'stopped' || each.doctor.id !== doctor.id,
  );
  const reached = await reachable(affected);
  for (const appointment of affected) {
    // The call is listed first: somebody who is cancelled and never told is worse than a call too many.
    if (!reached.has(appointment._id)) {
      const reason = state === 'stopped' ? 'stopped' : 'substituted';
      await callStore.insertMissing([callEntry(reason, appointment, now)]);
      effect.unreachable++;
    }
    if (state === 'stopped') await cancelOne(appointment, now);
    else await handOverOne(session, appointment, policy, now);
    effect.appointments++;
  }
  return effect;
}

async function cancelOne(appointment: Appointment, now: Moment): Promise<void> {
  const { _id, patientId, sessionId, date, department } = appointment;
  const notice = owed('stopped', `stopped-${_id}`, visitFacts(appointment), now);
  await appointmentStore.cancelByHospital(appointment, notice, now);
  await sessionStore.giveBack(sessionId, placeIn(appointment), now);
  await heldStore.release(patientId, { id: _id, date, departmentId: department.id }, now);
}

async function handOverOne(
  session: Session,
  appointment: Appointment,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const { doctor } = session;
  const { listKey, startsAt } = placeOf(session, appointment.slot, appointment.number, policy);
  const facts = visitFacts({ ...appointment, doctor });
  // The write holds once for each change of doctor; the same one may come again after another.
  const id = `substituted-${appointment._id}-${doctor.id}-${now}`;
  const notice = owed('substituted', id, facts, now);
  await appointmentStore.substitute(appointment, doctor, listKey, startsAt, notice, now);
}
