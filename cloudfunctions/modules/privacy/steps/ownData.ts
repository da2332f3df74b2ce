import { seesAll } from '../../../../domain/people/holding';
import type { DataKind } from '../../../../types/privacy/ownData';
import { appointmentStore } from '../../appointments';
import { careStore } from '../../care';
import { caseStore } from '../../cases';
import { dischargeStore, followUpStore } from '../../followups';
import type { Patient } from '../../people';
import { returnVisitStore } from '../../returns';
import { strikeStore } from '../../strikes';
import { surveyStore } from '../../surveys';

/** All documents that name some patients, by kind. */
export async function documentsAbout(patientIds: string[]) {
  const [visits, strikes, returnVisits, surveys, cases, stays, followUps, care] = await Promise.all(
    [
      appointmentStore.everOf(patientIds),
      strikeStore.ofPatients(patientIds),
      returnVisitStore.ofPatients(patientIds),
      surveyStore.everOf(patientIds),
      caseStore.everOf(patientIds),
      dischargeStore.ofPersons(patientIds),
      followUpStore.ofPersons(patientIds),
      careStore.ofPersons(patientIds),
    ],
  );
  return { visits, strikes, returnVisits, surveys, cases, stays, followUps, care };
}
export type OwnDocuments = Awaited<ReturnType<typeof documentsAbout>>;

/**
 * The counts of stored data about one of an account's patients that it may know: all, or what it
 * made itself (R23).
 */
export function ownCounts(
  documents: OwnDocuments,
  patient: Patient,
  account: string,
): { kind: DataKind; count: number }[] {
  const all = seesAll(patient, account);
  const its = (each: { patientId?: string; personId?: string }) =>
    (each.patientId ?? each.personId) === patient._id;
  const own = (each: { account?: string }) => all || each.account === account;
  const visits = documents.visits.filter(each => its(each) && own(each)).length;
  const cases = documents.cases.filter(each => its(each) && own(each)).length;
  const some = { identity: 1, visits, cases };
  if (!all) return listed(some);
  const { strikes, returnVisits, surveys, stays, followUps, care } = documents;
  return listed({
    identity: 1,
    visits,
    strikes: strikes.filter(its).length,
    returnVisits: returnVisits.filter(its).length,
    surveys: surveys.filter(its).length,
    cases,
    stays: stays.filter(its).length,
    followUps: followUps.filter(its).length,
    care: care.filter(its).length,
  });
}

const listed = (counts: Partial<Record<DataKind, number>>) =>
  Object.entries(counts).flatMap(([kind, count]) =>
    count ? [{ kind: kind as DataKind, count }] : [],
  );
