import type { Policy } from '../../types/policy';
import { appointmentStore } from '../cloud/stores/appointments';
import { callEntry, callStore } from '../cloud/stores/calls';
import { patientStore } from '../cloud/stores/patients';
import { sessionStore } from '../cloud/stores/sessions';
import { type Appointment, placeIn, placeOf } from '../domain/appointment';
import type { Session } from '../domain/session';
import type { Moment } from '../domain/time';
import { isReachable } from './reachable';

/** What a stop or a substitute does (R9). */
export interface Effect {
  appointments: number;
  unreachable: number;
  waiting: number;
}

/** What stopping the session, or giving it to a substitute, would do now. */
export async function effectOf(session: Session): Promise<Effect> {
  const booked = await appointmentStore.bookedIn(session._id);
  return {
    appointments: booked.length,
    unreachable: booked.filter(each => !isReachable(each)).length,
    waiting: session.waiting?.length ?? 0,
  };
}

/**
 * What follows from a stop or a substitute that is recorded in the session (R9): its appointments are cancelled by the
 * hospital, without a strike, or handed to the substitute with free cancelling until the slot starts; who cannot be reached
 * goes on the call list. Doing it again changes nothing, so a call that died half-way is finished by the mending job.
 */
export async function finishStop(session: Session, policy: Policy, now: Moment): Promise<Effect> {
  const effect = { appointments: 0, unreachable: 0, waiting: session.waiting?.length ?? 0 };
  if (session.state !== 'stopped' && !session.insteadOf) return effect;
  for (const appointment of await appointmentStore.bookedIn(session._id)) {
    if (session.state === 'stopped') await cancelOne(appointment, now);
    else if (appointment.doctor.id !== session.doctor.id)
      await handOverOne(session, appointment, policy, now);
    else continue;
    effect.appointments++;
    if (!isReachable(appointment)) effect.unreachable++;
  }
  return effect;
}

async function cancelOne(appointment: Appointment, now: Moment): Promise<void> {
  const { _id, patientId, sessionId, date, department } = appointment;
  // The call is listed first: somebody who is cancelled and never told is worse than a call too many.
  if (!isReachable(appointment))
    await callStore.insertMissing([callEntry('stopped', appointment, now)]);
  await appointmentStore.cancelByHospital(_id, now);
  await sessionStore.giveBack(sessionId, placeIn(appointment), now);
  await patientStore.release(patientId, { id: _id, date, departmentId: department.id }, now);
}

async function handOverOne(
  session: Session,
  appointment: Appointment,
  policy: Policy,
  now: Moment,
): Promise<void> {
  if (!isReachable(appointment))
    await callStore.insertMissing([callEntry('substituted', appointment, now)]);
  const { listKey, startsAt } = placeOf(session, appointment.slot, appointment.number, policy);
  await appointmentStore.substitute(appointment._id, session.doctor, listKey, startsAt, now);
}
