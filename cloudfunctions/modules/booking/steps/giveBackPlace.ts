import { isBeyondShare } from '../../../../domain/booking/hoarding';
import { limitsFor } from '../../../../domain/booking/limits';
import { type Claim, findClaim, type Session } from '../../../../domain/booking/session';
import { lineCloses } from '../../../../domain/booking/waiting';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash } from '../../../cloud/seal';
import { heldStore } from '../../people';
import { type Place, sessionStore } from '../../timetable';
import { recordAppointment } from './recordAppointment';
import { strangerStops, strangerTo } from './strangers';

/**
 * Gives a place back, exactly once (R5). While the waiting list is open it goes to the first in line in the same write,
 * provided that they may still hold one more appointment, and the account that put them there one more place (R8); a patient who may
 * not is passed over and leaves the line (R12). Costs one request where nobody waits.
 */
export async function giveBackPlace(
  sessionId: string,
  place: Place,
  policy: Policy,
  now: Moment,
): Promise<void> {
  if (await sessionStore.giveBack(sessionId, place, now, !place.extra)) return;
  for (;;) {
    const session = await sessionStore.get(sessionId);
    const standing = session && findClaim(session, place.claimId);
    if (!session || !standing || standing.claim.givenBackAt !== undefined) return;
    const open = session.state === 'open' && now < lineCloses(session.date, policy);
    const first = session.waiting?.[0];
    if (!first || !open) {
      await sessionStore.giveBack(sessionId, place, now);
      return;
    }
    const claim = claimOf(session, first, now);
    const limits = limitsFor({ date: session.date, departmentId: session.department.id }, policy);
    const holding = {
      id: claim.appointmentId,
      sessionId,
      date: session.date,
      departmentId: session.department.id,
      at: now,
      by: place.claimId,
      account: first.account,
    };
    const held = await heldStore.hold(first.patientId, first.account, holding, limits, now);
    const release = () => heldStore.release(first.patientId, holding, now);
    const stranger = held.ok ? strangerTo(held.value.patient, first.account) : undefined;
    const given = standing.claim.appointmentId;
    const stops = stranger && (await strangerStops(session, stranger, policy, now, given));
    if (!held.ok || stops) {
      if (stops) await release();
      await sessionStore.stopWaiting(sessionId, first.patientId);
      continue;
    }
    const after = await sessionStore.handOver(sessionId, place, standing.claim, claim, now);
    if (after) {
      const { unprovenPerSession: max } = policy.account;
      if (!stranger || !isBeyondShare(after, stranger, claim.appointmentId, max)) {
        await recordAppointment(after, claim.id, held.value.patient, policy, now);
        return;
      }
      // Two places of one account were handed over at once: this one goes on to the next in line.
      await release();
      const found = findClaim(after, claim.id);
      return found && giveBackPlace(sessionId, { ...found, claimId: claim.id }, policy, now);
    }
    // They left, or another place went to them meanwhile: look again.
    const current = await sessionStore.get(sessionId);
    if (!current || !findClaim(current, claim.id)) await release();
  }
}

/** The claim of somebody who waited; derived from their waiting, so that handing over twice is once. */
const claimOf = (
  session: Session,
  waiter: NonNullable<Session['waiting']>[number],
  now: Moment,
): Claim => {
  const { patientId, account, visit, at, unproven, card } = waiter;
  const id = keyedHash('waiting', [session._id, patientId, at].join('\n'));
  return {
    id,
    appointmentId: id,
    patientId,
    account,
    channel: 'wechat',
    visit,
    at: now,
    waited: true,
    ...defined({ unproven, card }),
  };
};
