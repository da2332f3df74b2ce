import { type Appointment, placeOf } from '../../../../domain/booking/appointment';
import {
  type Claim,
  deskAccount,
  findClaim,
  type Session,
} from '../../../../domain/booking/session';
import { type ToldVisit, visitFacts } from '../../../../domain/booking/visitFacts';
import { defined } from '../../../../domain/defined';
import { type OwedNotice, owed } from '../../../../domain/notices/owed';
import { provenHolders } from '../../../../domain/people/holding';
import { sessionEnds } from '../../../../domain/time/slots';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { checkInCode } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import type { Patient } from '../../people';
import { contactFor } from '../../people';
import { endWish } from '../../timetable';

/**
 * The proven holders in WeChat, except the account that booked: they are told as well (R13, R23).
 */
const holdersToTell = (patient: Patient, booker: string): string[] =>
  provenHolders(patient.links)
    .map(({ account }) => account)
    .filter(account => account !== deskAccount && account !== booker);

/**
 * The notices of a booking: to the account that booked and to the proven holders; none for a
 * patient at the desk.
 */
function noticesOf(
  visit: ToldVisit,
  { account: booker, waited, arrives }: Claim,
  patient: Patient,
  now: Moment,
): OwedNotice[] {
  if (arrives) return [];
  const { _id: id } = visit;
  const byDesk = booker === deskAccount;
  const kind = waited ? 'placeGiven' : 'booked';
  const facts = { ...visitFacts(visit), ...defined({ byHospital: byDesk || undefined }) };
  const toHolders = holdersToTell(patient, booker).map((account, index) => ({
    ...owed('bookedByAnother', derivedId('bookedByAnother', id, index), facts, now),
    account,
  }));
  return byDesk
    ? toHolders
    : [owed(kind, derivedId(kind, id), visitFacts(visit), now), ...toHolders];
}

/** A patient at the desk has arrived with the booking itself, and cannot be late (R6). */
const standingOf = (claim: Claim, session: Session) =>
  claim.arrives
    ? { status: 'arrived' as const, arrivedAt: claim.at, reportBy: sessionEnds(session) }
    : { status: 'booked' as const };

/**
 * Writes the appointment of a taken place. A repetition returns the first one. So a call that died
 * after taking the place, its repetition, and the mending job all give the same appointment (R4).
 */
export async function recordAppointment(
  session: Session,
  claimId: string,
  patient: Patient,
  policy: Policy,
  now: Moment,
): Promise<Appointment> {
  const found = findClaim(session, claimId);
  if (!found) throw new Error(`session ${session._id} holds no claim ${claimId}`);
  const { claim, line, number, slot } = found;
  const id = claim.appointmentId;
  const booked = {
    _id: id,
    claimId,
    line,
    account: claim.account,
    // If records were joined meanwhile, this is the record to which the claim's record leads.
    patientId: patient._id,
    ...contactFor(patient, claim.account, id),
    code: checkInCode(id),
    live: true,
    number,
    ...placeOf(session, slot, number, policy),
    ...standingOf(claim, session),
    visit: claim.visit,
    channel: claim.channel,
    ...defined({ extra: claim.extra, referredBy: claim.referredBy, purpose: claim.purpose }),
    bookedAt: claim.at,
    changedAt: now,
  };
  const notices = noticesOf(booked, claim, patient, now);
  // This is done before the appointment is written: if the call dies in between, both are repeated.
  if (claim.waited) await endWish(patient._id, claim.id, dateOf(now));
  const appointment: Appointment = notices.length
    ? { ...booked, notices, owesNotice: true }
    : booked;
  if (await appointmentStore.insert(appointment)) return appointment;
  const recorded = await appointmentStore.get(id);
  if (!recorded) throw new Error(`appointment ${id} is neither new nor there`);
  return recorded;
}
