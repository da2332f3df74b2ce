import { appointmentStore } from '../cloud/stores/appointments';
import { caseStore } from '../cloud/stores/cases';
import type { Notice } from '../cloud/stores/notices';
import { patientStore } from '../cloud/stores/patients';
import { returnVisitStore } from '../cloud/stores/returnVisits';
import { staffStore } from '../cloud/stores/staff';
import { strikeStore } from '../cloud/stores/strikes';
import { surveyStore } from '../cloud/stores/surveys';
import { standingOf } from '../domain/returnVisits';
import type { Moment } from '../domain/time';
import { laterVisits } from './returnVisits';

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;
const ofKind = <K extends Notice['kind']>(notices: Notice[], kind: K): Of<K>[] =>
  notices.filter((notice): notice is Of<K> => notice.kind === kind);

/** About these an account hears only while it holds the patient; of bookings it made itself it hears in any case. */
const ofHolders: readonly Notice['kind'][] = ['returnVisit', 'survey', 'caseAnswered', 'care'];

/**
 * Which of some notices are about what is so no more (R19), by id: reminders of visits that are not to be any more, or at
 * another time; of return visits that are booked, withdrawn or on another day meanwhile (R13); of a strike that was revoked;
 * of a survey that was answered or taken back (R14); of a case whose patient is satisfied (R16); care that the patient
 * stopped (R21); a list for staff who left; and what is about a patient whom the account gave up.
 */
export async function pointless(notices: Notice[], now: Moment): Promise<Set<string>> {
  const gone = await Promise.all([
    visitsGone(ofKind(notices, 'reminder')),
    returnsGone(ofKind(notices, 'returnVisit'), now),
    strikesGone(ofKind(notices, 'noShow')),
    surveysGone(ofKind(notices, 'survey')),
    casesGone(ofKind(notices, 'caseAnswered')),
    listsGone(ofKind(notices, 'dayList')),
    patientsGone(notices.filter(({ kind }) => ofHolders.includes(kind))),
  ]);
  return new Set(gone.flat());
}

async function strikesGone(notices: Of<'noShow'>[]): Promise<string[]> {
  if (!notices.length) return [];
  const ids = notices.map(({ facts }) => facts.appointmentId);
  const revoked = await strikeStore.revokedAmong(ids);
  return notices.filter(({ facts }) => revoked.has(facts.appointmentId)).map(({ _id }) => _id);
}

async function surveysGone(notices: Of<'survey'>[]): Promise<string[]> {
  if (!notices.length) return [];
  const answered = await surveyStore.answered(notices.map(({ facts }) => facts.appointmentId));
  return notices
    .filter(({ facts }) => answered.get(facts.appointmentId) !== false)
    .map(({ _id }) => _id);
}

async function casesGone(notices: Of<'caseAnswered'>[]): Promise<string[]> {
  if (!notices.length) return [];
  const satisfied = await caseStore.satisfiedAmong(notices.map(({ facts }) => facts.caseId));
  return notices.filter(({ facts }) => satisfied.has(facts.caseId)).map(({ _id }) => _id);
}

async function listsGone(notices: Of<'dayList'>[]): Promise<string[]> {
  if (!notices.length) return [];
  const active = await staffStore.activeAmong(notices.map(({ account }) => account));
  return notices.filter(({ account }) => !active.has(account)).map(({ _id }) => _id);
}

async function patientsGone(notices: Notice[]): Promise<string[]> {
  const about = notices.filter(({ patientId }) => patientId !== undefined);
  if (!about.length) return [];
  const ids = [...new Set(about.map(({ patientId }) => patientId!))];
  const patients = new Map((await patientStore.byIds(ids)).map(each => [each._id, each]));
  const stands = ({ kind, account, patientId }: Notice) => {
    const patient = patients.get(patientId!);
    const held = patient?.links.some(link => link.account === account);
    return held && !(kind === 'care' && patient?.careStopped !== undefined);
  };
  return about.filter(each => !stands(each)).map(({ _id }) => _id);
}

async function visitsGone(reminders: Of<'reminder'>[]): Promise<string[]> {
  if (!reminders.length) return [];
  const ids = reminders.map(({ facts }) => facts.appointmentId);
  const visits = new Map((await appointmentStore.standing(ids)).map(each => [each._id, each]));
  const stands = ({ appointmentId, date, start }: Of<'reminder'>['facts']) => {
    const visit = visits.get(appointmentId);
    return visit?.status === 'booked' && visit.date === date && visit.start === start;
  };
  return reminders.filter(({ facts }) => !stands(facts)).map(({ _id }) => _id);
}

async function returnsGone(reminders: Of<'returnVisit'>[], now: Moment): Promise<string[]> {
  if (!reminders.length) return [];
  const ids = [...new Set(reminders.map(({ facts }) => facts.returnVisitId))];
  const found = await returnVisitStore.byIds(ids);
  const later = await laterVisits(found);
  const visits = new Map(found.map(visit => [visit._id, visit]));
  const stands = ({ returnVisitId, date }: Of<'returnVisit'>['facts']) => {
    const visit = visits.get(returnVisitId);
    return visit?.open && visit.date === date && standingOf(visit, later, now).state === 'waiting';
  };
  return reminders.filter(({ facts }) => !stands(facts)).map(({ _id }) => _id);
}
