import { isBeyondShare } from '../../../../domain/booking/hoarding';
import { limitsFor } from '../../../../domain/booking/limits';
import {
  type Claim,
  findClaim,
  type Session,
  type Waiter,
} from '../../../../domain/booking/session';
import { lineIsOpen } from '../../../../domain/booking/waiting';
import { defined } from '../../../../domain/defined';
import { mayBookFor } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { hearerOf, heldStore, opensWithKeys, type Patient, patientStore } from '../../people';
import { sessionStore, type TakenPlace, takeOverWait } from '../../timetable';
import { recordAppointment } from './recordAppointment';
import { strangerStops, strangerTo } from './strangers';
import { wishOf } from './wishOf';

/** A place that is passed on, to one patient or to everybody. */
export interface Passing {
  /** The id of the cause that frees it; the counting against the next patient's limits uses it. */
  by: string;
  /** The id of the appointment that still has it, if any. */
  of: (session: Session) => string | undefined;
  /** Whether it still has to be passed on. */
  isThere: (session: Session) => boolean;
  /** Opens it to everybody. */
  open: (session: Session) => Promise<unknown>;
  /** Gives it to the first in line, in one conditional write; returns the session after it. */
  hand: (session: Session, to: Claim) => Promise<Session | undefined>;
}

/**
 * Passes a place on. While the waiting list is open, the first in line gets it in the same write,
 * if the patient's limits allow one more appointment and the limits of the account that added them
 * allow one more place (R8). A patient who may not have it, whose record no key opens, or whose
 * wish was granted elsewhere leaves the line (R12). A proven holder takes over from an account that
 * no longer holds the patient (R23). If nobody waits, the place is open to everybody.
 */
export async function passOn(
  sessionId: string,
  place: Passing,
  policy: Policy,
  now: Moment,
): Promise<void> {
  for (;;) {
    const session = await sessionStore.get(sessionId);
    if (!session || !place.isThere(session)) return;
    const first = session.waiting?.[0];
    if (!first || !lineIsOpen(session, policy, now)) return void (await place.open(session));
    const claim = claimOf(session, first, now);
    const limits = limitsFor({ date: session.date, departmentId: session.department.id }, policy);
    const holding = {
      id: claim.appointmentId,
      sessionId,
      date: session.date,
      departmentId: session.department.id,
      at: now,
      by: place.by,
      account: first.account,
    };
    const held = await heldStore.hold(first.patientId, first.account, holding, limits, now);
    const release = () => heldStore.release(first.patientId, holding, now);
    if (held.ok && (await isGranted(held.value, claim.id, sessionId))) {
      if (!held.value.already) await release();
      await sessionStore.stopWaiting(sessionId, first.patientId);
      continue;
    }
    if (!held.ok && (await hasHeir(sessionId, first))) continue;
    const known = held.ok && opensWithKeys(held.value.patient) ? held.value.patient : undefined;
    const stranger = known && (await strangerTo(known, first.account));
    const stops =
      stranger && (await strangerStops(session, stranger, policy, now, place.of(session)));
    if (!known || stops) {
      if (held.ok) await release();
      await sessionStore.stopWaiting(sessionId, first.patientId);
      continue;
    }
    const after = await place.hand(session, claim);
    if (after) {
      const { unprovenPerSession: max } = policy.account;
      if (!stranger || !isBeyondShare(after, stranger, claim.appointmentId, max)) {
        await recordAppointment(after, claim.id, known, policy, now);
        return;
      }
      // Two places for one account were passed on at the same time: this one goes to the next in
      // line.
      await release();
      const found = findClaim(after, claim.id);
      return (
        found && passOn(sessionId, givenBack({ ...found, claimId: claim.id }, now), policy, now)
      );
    }
    // They left, or got another place meanwhile: look again.
    const current = await sessionStore.get(sessionId);
    if (!current || !findClaim(current, claim.id)) await release();
  }
}

/**
 * Whether a proven holder takes over the place in line of an account that no longer holds the
 * patient (R23), so that the patient does not lose it.
 */
async function hasHeir(sessionId: string, { patientId, account }: Waiter): Promise<boolean> {
  const patient = await patientStore.get(patientId);
  const heir = mayBookFor(patient, account) ? undefined : hearerOf(patient);
  return (
    heir !== undefined && (await takeOverWait(sessionId, patientId, account, heir)) !== undefined
  );
}

/**
 * A place given back with its claim.
 * @param freeAt the moment from which it is free if nobody waits (R4)
 */
export const givenBack = (place: TakenPlace, now: Moment, freeAt = now): Passing => ({
  by: place.claimId,
  of: session => findClaim(session, place.claimId)?.claim.appointmentId,
  isThere: session => {
    const standing = findClaim(session, place.claimId);
    return standing !== undefined && standing.claim.givenBackAt === undefined;
  },
  open: ({ _id }) => sessionStore.giveBack(_id, place, now, { freeAt }),
  hand: async (session, to) => {
    const standing = findClaim(session, place.claimId);
    return standing && sessionStore.handOver(session._id, place, standing.claim, to, now);
  },
});

/**
 * Whether a waiting patient has, or had, a place of another session for the same wish (R12): it is
 * counted there, or its appointment exists, even if it was cancelled since.
 */
async function isGranted(
  { patient, already }: { patient: Patient; already: boolean },
  wish: string,
  sessionId: string,
): Promise<boolean> {
  if (already)
    return patient.held.all.some(each => each.id === wish && each.sessionId !== sessionId);
  return (await appointmentStore.get(wish)) !== undefined;
}

/**
 * The claim of a waiting patient. Its id is derived from their wish, so that handing over twice is
 * one appointment.
 */
const claimOf = (
  session: Session,
  waiter: NonNullable<Session['waiting']>[number],
  now: Moment,
): Claim => {
  const { patientId, account, visit, unproven, card } = waiter;
  const id = wishOf(session._id, waiter);
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
