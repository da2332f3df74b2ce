import { type Appointment, placeIn, placeOf } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { behindOf } from '../../../../domain/changes/behind';
import { defined } from '../../../../domain/defined';
import { owed } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { ToldKind } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { reachable } from '../../notices';
import { heldStore } from '../../people';
import { takeBackStrike } from '../../strikes';
import { sessionStore } from '../../timetable';
import { serveLine } from './freeHeld';
import { restoreStopped } from './restoreStopped';

/** The effects of following a change of a session, for its patients (R2a, R9). */
export interface FollowedSession {
  appointments: number;
  unreachable: number;
}

/**
 * An appointment that differs from what is decided of its session, and what its patient is told
 * about it.
 */
interface Lag {
  appointment: Appointment;
  told: ToldKind | undefined;
}

/**
 * Brings the appointments of a session in line with the office's decision (R2a, R9). A stop cancels
 * them for the hospital, without a strike. Another doctor, time or room is copied to them, with
 * free cancelling until the slot starts. If a stop was taken back, they are restored. Each write
 * owes its notice; a patient whom no notice reaches is put on the call list at once. What is left
 * to do is read from the session, so repeating it changes nothing, and the mending job completes a
 * call that died half-way.
 */
export async function followSession(
  session: Session,
  policy: Policy,
  now: Moment,
): Promise<FollowedSession> {
  const { changedAt, state, insteadOf } = session;
  if (changedAt === undefined && state === 'open' && !insteadOf)
    return { appointments: 0, unreachable: 0 };
  await serveLine(session, policy, now);
  const restored = await restoreStopped(session, policy, now);
  const [booked, missed] = await Promise.all([
    appointmentStore.bookedIn(session._id),
    state === 'stopped' ? appointmentStore.missedIn(session._id, changedAt ?? now) : [],
  ]);
  const lags = [...booked, ...missed].flatMap(each => lagOf(session, each));
  const lagsToTell = lags.filter(lag => lag.told !== undefined);
  const reached = await reachable(
    lagsToTell.map(({ appointment }) => appointment),
    policy,
    now,
  );
  let unreachable = restored.unreachable;
  for (const { appointment, told: reason } of lags) {
    // The call list comes first: one call too many is better than a cancelled patient who is never
    // told.
    if (reason && !reached.has(appointment._id)) {
      await callStore.listAgain(callEntry(reason, appointment, now));
      unreachable++;
    }
    if (reason === 'stopped') await cancelOne(appointment, policy, now);
    else await follow(session, { appointment, told: reason }, policy, now);
  }
  if (state === 'stopped') await releaseCancelled(session, lags, now);
  return { appointments: lagsToTell.length + restored.appointments, unreachable };
}

const lagOf = (session: Session, appointment: Appointment): Lag[] => {
  const behind = behindOf(session, appointment);
  return behind ? [{ appointment, ...behind }] : [];
};

async function cancelOne(appointment: Appointment, policy: Policy, now: Moment): Promise<void> {
  const { _id, status } = appointment;
  if (status === 'noshow') {
    // The job was faster: it made a visit void that the hospital had stopped before.
    const reason = texts.checkIn.stoppedBefore;
    await takeBackStrike(appointment, { at: now, by: '', reason }, policy, now);
    await callStore.end('noShow', _id);
  }
  const notice = owed('stopped', derivedId('stopped', _id, now), visitFacts(appointment), now);
  // A patient who moved away or was checked in since the reading keeps the place.
  const cancelled = await appointmentStore.cancelByHospital(appointment, notice, now);
  if (cancelled) await release(cancelled, now);
}

/**
 * Gives back the places of a stopped session whose appointments were cancelled by a call that then
 * died.
 */
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

/** For a message about another time: the time before, which the patient knew. */
const before = (told: ToldKind, { start }: Appointment) =>
  told === 'timeChanged' ? { startBefore: start } : {};

/** Copies the decision into an appointment; a change that its patient has to know owes a notice. */
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
  // The condition of the write holds once for each change; the same change may come again after
  // another.
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
