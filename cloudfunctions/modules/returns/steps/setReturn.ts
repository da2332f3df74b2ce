import { scopeOf, within } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { bookingStateOf, bookingWindow } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import {
  firstLook,
  type LaterVisit,
  maySetReturn,
  type ReturnVisit,
  standingOf,
} from '../../../../domain/returns/returnVisits';
import { at, type LocalDate, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import type { ReturnVisitView } from '../../../../types/returns/returnVisits';
import { derivedId } from '../../../cloud/derivedId';
import { seal, unseal } from '../../../cloud/seal';
import type { Staff } from '../../access';
import { appointmentStore } from '../../appointments';
import { followUpStore } from '../../followups';
import { contactOf } from '../../people';
import { returnVisitStore } from '../stores/returnVisits';

/** The sealed part of a return visit: its patient, and the advice for them. */
interface Sealed {
  name: string;
  note?: string;
}

/**
 * The visit of a return date, if this member may see it: a desk those of its departments, a doctor
 * their own (R20).
 */
export async function visitFor(
  staff: Staff,
  appointmentId: string,
): Promise<Outcome<{ visit: Appointment; returnVisit: ReturnVisit | undefined }>> {
  const [visit, returnVisit] = await Promise.all([
    appointmentStore.get(appointmentId),
    returnVisitStore.get(appointmentId),
  ]);
  if (!visit) return refused('APPOINTMENT_UNKNOWN', {});
  const own = within(scopeOf(staff, 'returnDates'), {
    departmentId: visit.department.id,
    doctorId: visit.doctor.id,
  });
  return own ? done({ visit, returnVisit }) : refused('NOT_ALLOWED', {});
}

/** The id of the follow-up call for a return date that passed. */
export const slipId = (returnVisitId: string, date: LocalDate): string =>
  derivedId('returnMissed', returnVisitId, date);

/** Removes the follow-up calls for its former dates, unless they have a try. */
async function dropSlips({ _id, date, before = [] }: ReturnVisit): Promise<void> {
  const dates = new Set(before.map(each => each.date).filter(each => each !== date));
  await Promise.all([...dates].map(each => followUpStore.withdraw(slipId(_id, each))));
}

/** The later appointments that decide the states of some return visits. */
export async function laterVisits(visits: readonly ReturnVisit[]): Promise<LaterVisit[]> {
  if (!visits.length) return [];
  const since = visits.reduce(
    (first, { visitDate }) => (visitDate < first ? visitDate : first),
    visits[0]!.visitDate,
  );
  return appointmentStore.later(
    [...new Set(visits.map(({ patientId }) => patientId))],
    [...new Set(visits.map(({ department }) => department.id))],
    at(since, '23:59'),
  );
}

/** Return visits as pages show them, in the given order. */
export async function returnVisitViews(
  visits: readonly ReturnVisit[],
  policy: Policy,
  now: Moment,
): Promise<ReturnVisitView[]> {
  const later = await laterVisits(visits);
  const byPatient = new Map<string, LaterVisit[]>();
  for (const each of later)
    byPatient.set(each.patientId, [...(byPatient.get(each.patientId) ?? []), each]);
  return visits.map(visit => viewOf(visit, byPatient.get(visit.patientId) ?? [], policy, now));
}

function viewOf(
  visit: ReturnVisit,
  later: readonly LaterVisit[],
  policy: Policy,
  now: Moment,
): ReturnVisitView {
  const { _id, patientId, department, doctor, visitDate, date, setAt } = visit;
  const { name, note } = unseal<Sealed>(visit.person, _id);
  const { state, by } = standingOf(visit, later, now);
  return {
    returnVisitId: _id,
    patient: { patientId, name },
    department,
    doctor,
    visitDate,
    date,
    ...defined({ note: note || undefined }),
    state,
    ...bookingWindow(date, policy),
    booking: bookingStateOf(date, policy, now),
    ...defined({
      booked:
        by && (state === 'booked' || state === 'came')
          ? { appointmentId: by._id, date: by.date }
          : undefined,
    }),
    setAt,
  };
}

/**
 * Sets a visit's return date (R13), as `put` does, and removes follow-up calls that it makes
 * useless.
 */
export async function setReturn(...wish: Parameters<typeof put>): ReturnType<typeof put> {
  const set = await put(...wish);
  if (set.ok) await dropSlips(set.value);
  return set;
}

/**
 * Sets a visit's return date, or replaces it. Setting the same again changes nothing; of two at the
 * same time the second is asked to look again.
 */
async function put(
  visit: Appointment,
  old: ReturnVisit | undefined,
  wish: { date: LocalDate; note?: string | undefined; by: string },
  policy: Policy,
  now: Moment,
): Promise<Outcome<ReturnVisit>> {
  const { date, note, by } = wish;
  const standing = old && standingOf(old, await laterVisits([old]), now);
  const allowed = maySetReturn(visit, standing, date, policy, now);
  if (!allowed.ok) return allowed;

  const { _id, patientId, account, department, doctor } = visit;
  const { name } = contactOf(visit);
  const sealed: Sealed = { name, ...defined({ note: note || undefined }) };
  const isSet = (there: ReturnVisit | undefined): there is ReturnVisit =>
    there?.open === true &&
    there.date === date &&
    unseal<Sealed>(there.person, _id).note === sealed.note;
  if (isSet(old)) return done(old);
  const fresh = {
    person: seal(sealed, _id),
    date,
    setBy: by,
    setAt: now,
    nextAt: firstLook(date, policy, now),
  };
  // Already set: by another member at the same time, or by an earlier sending of this request.
  const setBefore = async (): Promise<Outcome<ReturnVisit>> => {
    const existing = await returnVisitStore.get(_id);
    return isSet(existing) ? done(existing) : refused('BUSY', {});
  };
  if (old) {
    const set = await returnVisitStore.setAgain(old, fresh);
    return set ? done(set) : setBefore();
  }
  const first: ReturnVisit = {
    _id,
    patientId,
    account,
    department,
    doctor,
    visitDate: visit.date,
    ...fresh,
    open: true,
    state: 'waiting',
    reminded: 0,
  };
  return (await returnVisitStore.insert(first)) ? done(first) : setBefore();
}
