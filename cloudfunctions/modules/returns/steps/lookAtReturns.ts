import {
  type Look,
  look,
  type ReturnVisit,
  remindersFor,
  wasStopped,
} from '../../../../domain/returns/returnVisits';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import { unseal } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { type FollowUp, followedFrom, followUpStore, newFollowUp } from '../../followups';
import { type Notice, noticeFor, noticeStore } from '../../notices';
import { contactOf, deathStore, hearerOf, type Patient, patientStore } from '../../people';
import { returnVisitStore } from '../stores/returnVisits';
import { laterVisits, slipId } from './setReturn';

type Seen = { visit: ReturnVisit; next: Look };

/**
 * Looks at due return visits (R13): writes reminders, plans follow-up calls, and only then records
 * that it did. After a kill anywhere it is repeated with the same ids. Returns named counts.
 */
export async function lookAtReturns(
  visits: ReturnVisit[],
  policy: Policy,
  now: Moment,
  passed: PassedOver = passedOver(),
): Promise<{ reminded: number; slips: number; settled: number }> {
  const later = await laterVisits(visits);
  const seen = visits.map(visit => ({ visit, next: look(visit, later, policy, now) }));

  const patients = await patientsOf(seen);
  const phones = await phonesOf(seen, patients, passed);
  const notices = seen.flatMap(each => noticeOf(each, patients, policy, now));
  if (notices.length) await noticeStore.insertMissing(notices);
  const slips = slipsOf(seen, patients, (visit, patient, because) =>
    passed.reading(visit._id, () =>
      slip(visit, patient, {
        because: because === 'notBooked' && wasStopped(visit, later) ? 'stopped' : because,
        phone: phones.get(visit._id),
        policy,
        now,
      }),
    ),
  );
  // Their follow-ups are owed until their patients can be read.
  const left = passed.ids();
  if (slips.length) await followUpStore.insertMissing(slips);

  let settled = 0;
  for (const [{ visit, next }, ids] of alike(
    seen.filter(({ visit }) => !left.includes(visit._id)),
  )) {
    if ('settle' in next)
      settled += await returnVisitStore.settle(ids, visit.date, next.settle, now);
    else {
      const { reminded, nextAt } = next;
      await returnVisitStore.looked(ids, visit.date, { reminded, nextAt });
    }
  }
  return { reminded: notices.length, slips: slips.length, settled };
}

/** Groups those with the same date and the same result, to write each group in one request. */
function alike(seen: Seen[]): [Seen, string[]][] {
  const groups = new Map<string, [Seen, string[]]>();
  for (const each of seen) {
    const { remind, ...put } = { remind: undefined, ...each.next };
    const key = JSON.stringify([each.visit.date, put]);
    const group = groups.get(key);
    if (group) group[1].push(each.visit._id);
    else groups.set(key, [each, [each.visit._id]]);
  }
  return [...groups.values()];
}

/** The patients to be reminded or called, by id; without those who died (R15). */
async function patientsOf(seen: Seen[]): Promise<Map<string, Patient>> {
  const acted = seen.filter(
    ({ next }) => ('remind' in next && next.remind) || ('settle' in next && next.settle !== 'came'),
  );
  const ids = [...new Set(acted.map(({ visit }) => visit.patientId))];
  if (!ids.length) return new Map();
  const [found, dead] = await Promise.all([patientStore.byIds(ids), deathStore.among(ids)]);
  return new Map(found.filter(({ _id }) => !dead.has(_id)).map(patient => [patient._id, patient]));
}

/** By visit: the phones given for visits whose patients no account holds any more. */
async function phonesOf(
  seen: Seen[],
  patients: Map<string, Patient>,
  passed: PassedOver,
): Promise<Map<string, string>> {
  const ids = seen
    .filter(({ visit, next }) => {
      const called = 'settle' in next && next.settle !== 'came';
      return called && patients.get(visit.patientId)?.links.length === 0;
    })
    .map(({ visit }) => visit._id);
  const visits = ids.length ? await appointmentStore.byIds(ids) : [];
  return new Map(
    visits.flatMap(visit => {
      const contact = passed.reading(visit._id, () => contactOf(visit));
      return contact ? [[visit._id, contact.phone] as const] : [];
    }),
  );
}

/** The reminder, if one is due and an account holds the patient. */
function noticeOf(
  { visit, next }: Seen,
  patients: Map<string, Patient>,
  policy: Policy,
  now: Moment,
): Notice[] {
  const stage = 'remind' in next ? next.remind : undefined;
  const { _id, date, patientId, department, doctor } = visit;
  const account = hearerOf(patients.get(patientId), visit.account);
  if (stage === undefined || account === undefined) return [];
  const facts = {
    returnVisitId: _id,
    doctorId: doctor.id,
    date,
    department: department.name,
    doctor: doctor.name,
    closesAt: remindersFor(date, policy).closesAt,
    last: stage === 2,
  };
  const id = derivedId('returnVisit', _id, date, stage);
  return [noticeFor('returnVisit', facts, { id, account, patientId, at: now })];
}

/** The follow-up calls for those not booked, or booked and not come. */
const slipsOf = (
  seen: Seen[],
  patients: Map<string, Patient>,
  slipFor: (
    visit: ReturnVisit,
    patient: Patient,
    because: 'notBooked' | 'notCome',
  ) => FollowUp | undefined,
): FollowUp[] =>
  seen.flatMap(({ visit, next }) => {
    const patient = patients.get(visit.patientId);
    return patient && 'settle' in next && next.settle !== 'came'
      ? (slipFor(visit, patient, next.settle) ?? [])
      : [];
  });

interface Slip {
  because: 'notBooked' | 'notCome' | 'stopped';
  /** The phone of the visit, if no account gives one any more. */
  phone: string | undefined;
  policy: Policy;
  now: Moment;
}

function slip(visit: ReturnVisit, patient: Patient, known: Slip): FollowUp {
  const { because, phone, policy, now } = known;
  const { _id, patientId, department, doctor, visitDate, date, account } = visit;
  const { person, lastFours } = followedFrom(patient, account);
  const { note } = unseal<{ note?: string }>(visit.person, _id);
  const text = texts.returnVisits.slip[because](date, note);
  return newFollowUp(
    {
      id: slipId(_id, date),
      kind: 'returnMissed',
      source: { kind: 'returnVisit', id: _id },
      patientId,
      department,
      doctor,
      date: visitDate,
      from: dateOf(now),
      person: {
        ...person,
        phone: person.phone || (phone ?? ''),
        asked: { unit: department.name, text },
      },
      lastFours,
    },
    policy,
    now,
  );
}
