import { type Appointment, placeIn, placeOf } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { defined } from '../../../../domain/defined';
import { owed } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import type { ToldKind } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { reachable } from '../../notices';
import { heldStore } from '../../people';
import { sessionStore } from '../../timetable';
import { restoreStopped } from './restoreStopped';

/** What a change of a session did for its patients (R2a, R9). */
export interface FollowedSession {
  appointments: number;
  unreachable: number;
}

/** What of an appointment is not any more as its session is decided, and what its patient is told of that. */
interface Lag {
  appointment: Appointment;
  told: ToldKind | undefined;
}

/**
 * The appointments of a session follow what the office decided of it (R2a, R9): of a stopped one they are cancelled by the
 * hospital, without a strike; another doctor, time or room is theirs, with free cancelling until the slot starts; those of a
 * stop that was taken back stand again. Each of these writes owes its notice; a patient whom no notice reaches goes on
 * the call list at once. The session says what is left to do, so doing it again changes nothing, and a call that died
 * half-way is finished by the mending job.
 */
export async function followSession(
  session: Session,
  policy: Policy,
  now: Moment,
): Promise<FollowedSession> {
  const { changedAt, state, insteadOf } = session;
  if (changedAt === undefined && state === 'open' && !insteadOf)
    return { appointments: 0, unreachable: 0 };
  const restored = await restoreStopped(session, policy, now);
  const lags = (await appointmentStore.bookedIn(session._id)).flatMap(each => lagOf(session, each));
  const told = lags.filter(lag => lag.told !== undefined);
  const reached = await reachable(
    told.map(({ appointment }) => appointment),
    policy,
    now,
  );
  let unreachable = restored.unreachable;
  for (const { appointment, told: reason } of lags) {
    // The call is listed first: somebody who is cancelled and never told is worse than a call too many.
    if (reason && !reached.has(appointment._id)) {
      await callStore.listAgain(callEntry(reason, appointment, now));
      unreachable++;
    }
    if (reason === 'stopped') await cancelOne(appointment, now);
    else await follow(session, { appointment, told: reason }, policy, now);
  }
  if (state === 'stopped') await releaseCancelled(session, lags, now);
  return { appointments: told.length + restored.appointments, unreachable };
}

/** How an appointment lags behind its session; nothing where it does not. The weightiest change is the one that is told. */
function lagOf(session: Session, appointment: Appointment): Lag[] {
  const { doctor, room, clinicType, slots } = session;
  if (session.state === 'stopped') return [{ appointment, told: 'stopped' }];
  const slot = slots[appointment.slot];
  if (!slot) return [];
  if (appointment.doctor.id !== doctor.id) return [{ appointment, told: 'substituted' }];
  if (appointment.start !== slot.start || appointment.end !== slot.end)
    return [{ appointment, told: 'timeChanged' }];
  if (appointment.room !== room) return [{ appointment, told: 'roomChanged' }];
  return appointment.clinicType === clinicType ? [] : [{ appointment, told: undefined }];
}

async function cancelOne(appointment: Appointment, now: Moment): Promise<void> {
  const { _id } = appointment;
  const notice = owed('stopped', derivedId('stopped', _id, now), visitFacts(appointment), now);
  await appointmentStore.cancelByHospital(appointment, notice, now);
  await release(appointment, now);
}

/** Gives back the places of a stopped session whose appointments a call cancelled that died then. */
async function releaseCancelled(
  { slots, _id }: Session,
  lags: readonly Lag[],
  now: Moment,
): Promise<void> {
  const open = new Set(lags.map(({ appointment }) => appointment._id));
  const left = slots
    .flatMap(({ claims }) => claims)
    .filter(claim => claim.givenBackAt === undefined && !open.has(claim.appointmentId))
    .map(({ appointmentId }) => appointmentId);
  if (!left.length) return;
  for (const appointment of await appointmentStore.byIds(left))
    if (appointment.status === 'cancelled' && appointment.sessionId === _id)
      await release(appointment, now);
}

async function release(appointment: Appointment, now: Moment): Promise<void> {
  const { _id, patientId, sessionId, date, department } = appointment;
  await sessionStore.giveBack(sessionId, placeIn(appointment), now);
  await heldStore.release(patientId, { id: _id, date, departmentId: department.id }, now);
}

/** What a message about a changed time says besides: the time that the patient knew. */
const before = (told: ToldKind, { start }: Appointment) =>
  told === 'timeChanged' ? { startBefore: start } : {};

/** Writes what is decided now into an appointment; what changed for its patient is owed as a notice. */
async function follow(
  session: Session,
  { appointment, told }: Lag,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const { doctor, room, clinicType, start, end, startsAt, endsAt, listKey, ...place } = placeOf(
    session,
    appointment.slot,
    appointment.number,
    policy,
  );
  const moved = appointment.start !== start || appointment.end !== end;
  const fields: Partial<Appointment> = {
    ...{ doctor, room, clinicType, start, end, startsAt, endsAt, listKey },
    ...defined({
      reportBy: moved ? place.reportBy : undefined,
      freeUntil: told ? startsAt : undefined,
      substituted: session.insteadOf ? true : undefined,
      changed: told === 'timeChanged' || told === 'roomChanged' ? told : undefined,
    }),
  };
  // The write holds once for each change; the same one may come again after another.
  const facts = visitFacts({ ...appointment, ...fields });
  const notice =
    told &&
    owed(
      told,
      derivedId(told, appointment._id, now),
      { ...facts, ...before(told, appointment) },
      now,
    );
  const back = appointment.substituted && !session.insteadOf ? { substituted: undefined } : {};
  await appointmentStore.followSession(appointment, { ...fields, ...back }, notice, now);
}
