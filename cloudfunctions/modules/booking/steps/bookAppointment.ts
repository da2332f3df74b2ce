import { randomUUID } from 'node:crypto';
import type { Appointment } from '../../../../domain/booking/appointment';
import { isBeyondShare } from '../../../../domain/booking/hoarding';
import { limitsFor } from '../../../../domain/booking/limits';
import { forDesk, keptIn } from '../../../../domain/booking/places';
import {
  type Claim,
  deskAccount,
  findClaim,
  mayAdd,
  mayTake,
  nextExtraNumber,
  type Session,
  type Slot,
  wasClaimed,
} from '../../../../domain/booking/session';
import { mayBookFor } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, type Refused, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { type Holding, heldStore, leadingId, type Patient, recordOf } from '../../people';
import { knownFull, sessionStore } from '../../timetable';
import { giveBackPlace } from './giveBackPlace';
import { recordAppointment } from './recordAppointment';
import { markOf, strangerStops, strangerTo } from './strangers';

/** A request to book, through any channel. The same request has the same `claim.id`. */
export interface PlaceWish {
  sessionId: string;
  slot: number;
  claim: Claim;
}

/**
 * Books a place (R2, R3, R4) in four requests: read the session; count the appointment against the
 * patient's limits; take the place, which is the moment of booking; write the appointment. Each
 * step may be repeated. A call that dies between two steps is completed by its repetition or by the
 * mending job. A full session takes only the first request. A claim of the desk may be for any
 * patient, on site also for a barred one (R8), and may be a number beyond capacity (R4).
 *
 * @param reading the session, if the caller has already started to read it
 */
export async function bookAppointment(
  wish: PlaceWish,
  policy: Policy,
  now: Moment,
  reading = sessionStore.get(wish.sessionId),
): Promise<Outcome<Booked>> {
  const booked = await bookOf(wish, policy, now, reading);
  const { claim } = wish;
  if (booked.ok || booked.refused.code !== 'PATIENT_UNKNOWN') return booked;
  // The record may have been joined to another one (R1). This is checked last, so that an ordinary
  // booking needs no request for it.
  const patientId = await leadingId(claim.patientId);
  if (patientId === claim.patientId) return booked;
  return bookOf({ ...wish, claim: { ...claim, patientId } }, policy, now, reading);
}

interface Booked {
  appointment: Appointment;
  patient: Patient;
}

async function bookOf(
  wish: PlaceWish,
  policy: Policy,
  now: Moment,
  reading: Promise<Session | undefined>,
): Promise<Outcome<Booked>> {
  const { claim } = wish;
  const session = await reading;
  if (!session) return refused('SESSION_UNKNOWN', {});
  if (wasClaimed(session, claim.id)) return answerAgain(session, claim, policy, now);

  const allowed = (claim.extra ? mayAdd : mayTake)(session, wish.slot, claim, policy, now);
  if (!allowed.ok) return allowed;

  const counting = countingOf(session, claim, policy, now);
  const held = await counting.hold();
  if (!held.ok) return held;
  const { patient, already } = held.value;

  const stranger = await strangerTo(patient, claim.account);
  if (stranger && !already) {
    const stops = await strangerStops(session, stranger, policy, now);
    if (stops) {
      await counting.release();
      return stops;
    }
  }
  if (already) {
    const recorded = await appointmentStore.get(claim.appointmentId);
    if (recorded) return done({ appointment: recorded, patient });
  }

  const marked = { ...wish, claim: { ...claim, ...markOf(stranger) } };
  const taken = claim.extra
    ? await addNumber(wish, session)
    : await takePlace(marked, sellable(claim, session.slots[wish.slot]));
  if (!taken.ok) {
    if (!already) await counting.release();
    return taken;
  }
  if (already) {
    // A repetition of this call may have counted it, and removed the count because the place was
    // gone.
    const again = await counting.hold();
    if (!again.ok) {
      await giveBackClaim(taken.value, claim.id, policy, now);
      return again;
    }
  }
  const { unprovenPerSession: max } = policy.account;
  if (stranger && isBeyondShare(taken.value, stranger, claim.appointmentId, max)) {
    // If one account made several claims at the same time, any call that sees claims beyond its
    // share gives them back.
    await giveBackClaim(taken.value, claim.id, policy, now);
    await counting.release();
    return refused('UNPROVEN_PLACES', { max });
  }
  const appointment = await recordAppointment(taken.value, claim.id, patient, policy, now);
  return done({ appointment, patient });
}

/**
 * The refusal for a slot that this instance read as full less than a second ago. Undefined if that
 * is not known, or if the request may have its place already.
 */
export function refusedAlready({ sessionId, slot, claim }: PlaceWish, policy: Policy, now: Moment) {
  const known = knownFull(sessionId, slot);
  if (!known || wasClaimed(known, claim.id)) return undefined;
  const allowed = mayTake(known, slot, claim, policy, now);
  return allowed.ok ? undefined : allowed;
}

/** Counts a claim against its patient's limits (R4), and removes the count. */
function countingOf(session: Session, claim: Claim, policy: Policy, now: Moment) {
  const holding = holdingOf(session, claim);
  const limits = limitsFor(holding, policy);
  const account = ofDesk(claim) ? undefined : claim.account;
  const heedBar = claim.channel !== 'onSite';
  return {
    hold: () => heldStore.hold(claim.patientId, account, holding, limits, now, heedBar),
    release: () => heldStore.release(claim.patientId, holding, now),
  };
}

const holdingOf = (session: Session, claim: Claim): Holding => ({
  id: claim.appointmentId,
  sessionId: session._id,
  date: session.date,
  departmentId: session.department.id,
  at: claim.at,
  by: randomUUID(),
  account: claim.account,
});

/**
 * Answers a repeated request as the first time, even if the call that took the place died before
 * writing the appointment.
 */
async function answerAgain(
  session: Session,
  claim: Claim,
  policy: Policy,
  now: Moment,
): Promise<Outcome<{ appointment: Appointment; patient: Patient }>> {
  const patient = await recordOf(claim.patientId);
  if (!patient || !(ofDesk(claim) || mayBookFor(patient, claim.account)))
    return refused('PATIENT_UNKNOWN', {});
  const appointment = await appointmentStore.get(claim.appointmentId);
  if (appointment) return done({ appointment, patient });
  // It was given back without an appointment: the request was refused in the end.
  if (findClaim(session, claim.id)?.claim.givenBackAt !== undefined) return refused('BUSY', {});
  return done({
    appointment: await recordAppointment(session, claim.id, patient, policy, now),
    patient,
  });
}

const ofDesk = ({ account }: Claim): boolean => account === deskAccount;

/**
 * The kinds of places in the order in which they are sold. The desk sells the kept ones first, so
 * that the open ones stay for online patients (R4).
 */
export type Sellable = readonly ('left' | 'kept')[];

const sellable = (claim: Claim, slot: Slot | undefined): Sellable =>
  ofDesk(claim) && slot && keptIn(slot) > 0 ? ['kept', 'left'] : ['left'];

/**
 * Takes a place; returns the session after it. If the write matched nothing, an earlier sending may
 * have taken the place: then the session has its claim.
 */
export async function takePlace(
  { sessionId, slot, claim }: PlaceWish,
  places: Sellable,
): Promise<Outcome<Session>> {
  for (const of of places) {
    const taken = await sessionStore.take(sessionId, slot, claim, of);
    if (taken) return done(taken);
  }
  const session = await sessionStore.get(sessionId);
  if (!session) return refused('SESSION_UNKNOWN', {});
  const standing = findClaim(session, claim.id);
  if (standing && standing.claim.givenBackAt === undefined) return done(session);
  return { ok: false, refused: whyNotTaken(session, ofDesk(claim) || places.includes('kept')) };
}

/**
 * Adds a number beyond the slot's capacity (R4); returns the session after it. Calls at the same
 * time get different numbers.
 */
async function addNumber(
  { sessionId, slot, claim }: PlaceWish,
  read: Session,
): Promise<Outcome<Session>> {
  let session: Session | undefined = read;
  for (let attempt = 0; attempt < 10; attempt++) {
    const number = nextExtraNumber(session);
    const added = await sessionStore.addBeyond(sessionId, slot, claim, number, session.extras);
    if (added) return done(added);
    session = await sessionStore.get(sessionId);
    if (!session) return refused('SESSION_UNKNOWN', {});
    const standing = findClaim(session, claim.id);
    if (standing && standing.claim.givenBackAt === undefined) return done(session);
    if (session.state !== 'open') return refused('SESSION_STOPPED', {});
    const left = forDesk(session.slots[slot] ?? { left: 0 });
    if (left > 0) return refused('EXTRA_NOT_NEEDED', { left });
  }
  return refused('BUSY', {});
}

const whyNotTaken = (session: Session, byDesk: boolean): Refused => {
  if (session.state !== 'open') return refused('SESSION_STOPPED', {}).refused;
  const left = byDesk ? forDesk(session) : session.left;
  return left > 0 ? refused('SLOT_FULL', { left }).refused : refused('SESSION_FULL', {}).refused;
};

/** Gives a claim's place back, if the session has the claim and it was not given back yet. */
export async function giveBackClaim(
  session: Session,
  claimId: string,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const found = findClaim(session, claimId);
  if (!found) return;
  const place = { ...found, claimId, extra: found.claim.extra !== undefined };
  await giveBackPlace(session._id, place, policy, now);
}
