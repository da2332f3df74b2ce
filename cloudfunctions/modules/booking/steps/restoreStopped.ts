import { randomUUID } from 'node:crypto';
import { type Appointment, placeOf } from '../../../../domain/booking/appointment';
import { brokenLimit, limitsFor } from '../../../../domain/booking/limits';
import { type Claim, findClaim, type Session } from '../../../../domain/booking/session';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import { owed } from '../../../../domain/notices/owed';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore } from '../../appointments';
import { callEntry, callStore } from '../../calls';
import { reachable } from '../../notices';
import { deathStore, heldStore, patientStore } from '../../people';
import { giveBackPlace } from './giveBackPlace';

/**
 * The appointments that reopening a stopped session restores (R2a): cancelled by this stop, with a
 * slot that has not begun, and a living patient who has not booked something conflicting since.
 */
export async function restorable(
  session: Session,
  policy: Policy,
  now: Moment,
): Promise<Appointment[]> {
  if (session.state !== 'stopped' || session.changedAt === undefined) return [];
  const cancelled = (await appointmentStore.cancelledIn(session._id, session.changedAt)).filter(
    ({ startsAt }) => startsAt > now,
  );
  if (!cancelled.length) return [];
  const ids = cancelled.map(({ patientId }) => patientId);
  const [patients, dead] = await Promise.all([patientStore.byIds(ids), deathStore.among(ids)]);
  const limits = limitsFor({ date: session.date, departmentId: session.department.id }, policy);
  const free = new Set(
    patients
      .filter(({ _id, closed, held }) => !closed && !dead.has(_id) && !brokenLimit(limits, held))
      .map(({ _id }) => _id),
  );
  return cancelled.filter(({ patientId }) => free.has(patientId));
}

/**
 * Restores the appointments whose claims are valid again because a stop was taken back (R2a). If
 * the limits no longer allow one, its place is freed. Repeating it changes nothing.
 */
export async function restoreStopped(
  session: Session,
  policy: Policy,
  now: Moment,
): Promise<{ appointments: number; unreachable: number }> {
  const claims = session.slots
    .flatMap(slot => slot.claims)
    .filter(({ givenBackAt, restoredAt }) => restoredAt !== undefined && givenBackAt === undefined);
  const nothing = { appointments: 0, unreachable: 0 };
  if (!claims.length || session.state !== 'open') return nothing;
  const known = await appointmentStore.byIds(claims.map(({ appointmentId }) => appointmentId));
  const cancelled = new Map(
    known.filter(({ status }) => status === 'cancelled').map(each => [each._id, each]),
  );
  const reached = await reachable([...cancelled.values()], policy, now);
  const counts = { ...nothing };
  for (const claim of claims) {
    const appointment = cancelled.get(claim.appointmentId);
    if (!appointment || (appointment.cancelledAt ?? 0) > claim.restoredAt!) continue;
    if (!(await restoreOne(session, claim, appointment, policy, now))) continue;
    counts.appointments++;
    if (reached.has(appointment._id)) continue;
    await callStore.listAgain(callEntry('reopened', appointment, now));
    counts.unreachable++;
  }
  return counts;
}

async function restoreOne(
  session: Session,
  claim: Claim,
  appointment: Appointment,
  policy: Policy,
  now: Moment,
): Promise<boolean> {
  const { _id, patientId, account, cancelledBy } = appointment;
  const found = findClaim(session, claim.id);
  if (!found) return false;
  const { slot, line, number } = found;
  const visit = { date: session.date, departmentId: session.department.id };
  const holding = { id: _id, sessionId: session._id, ...visit, at: now, by: randomUUID(), account };
  const stands =
    cancelledBy === 'hospital' && appointment.claimId === claim.id
      ? await heldStore.hold(patientId, undefined, holding, limitsFor(visit, policy), now, false)
      : undefined;
  if (!stands?.ok) {
    const extra = claim.extra !== undefined;
    await giveBackPlace(session._id, { slot, line, number, claimId: claim.id, extra }, policy, now);
    return false;
  }
  const { freeUntil: _, ...place } = placeOf(session, slot, number, policy);
  const facts = visitFacts({ ...appointment, ...place, number });
  const notice = owed('reopened', derivedId('reopened', _id, now), facts, now);
  const taken = {
    ...{ ...place, claimId: claim.id, line, number, freeUntil: place.startsAt },
    changed: 'reopened' as const,
  };
  return (await appointmentStore.reopen(appointment, taken, notice, now)) !== undefined;
}
