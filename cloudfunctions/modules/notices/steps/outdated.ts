import { deskAccount } from '../../../../domain/booking/session';
import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import type { NoticeKind } from '../../../../types/notices/facts';
import { deathStore, patientStore } from '../../people';
import type { Notice } from '../stores/notices';

/** The notices of one kind. */
export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>;

/**
 * Returns the ids of the notices that are no longer true (R19). Each module that causes a kind of
 * notice has one, and the deployed function hands them all to `send`.
 */
export type OutdatedCheck = (notices: Notice[], now: Moment) => Promise<string[]>;

/**
 * Makes a check of one kind of notice. `stillTrue` is only called when there are notices of that
 * kind; it reads what it needs for all of them at once, and returns a test for each.
 */
export const outdatedCheck =
  <K extends NoticeKind>(
    kind: K,
    stillTrue: (notices: NoticeOf<K>[], now: Moment) => Promise<(notice: NoticeOf<K>) => boolean>,
  ): OutdatedCheck =>
  async (notices, now) => {
    const asked = notices.filter((notice): notice is NoticeOf<K> => notice.kind === kind);
    if (!asked.length) return [];
    const holds = await stillTrue(asked, now);
    return asked.filter(notice => !holds(notice)).map(({ _id }) => _id);
  };

/**
 * An account gets these notices only while it holds the patient with proof. It gets notices of its
 * own bookings in any case.
 */
const forHolders: readonly NoticeKind[] = [
  'returnVisit',
  'survey',
  'caseAnswered',
  'care',
  'call',
  'heldByAnother',
  'bookedByAnother',
];

/**
 * A notice about a patient whom the account no longer holds, and a care message that the patient
 * stopped (R21), are no longer true.
 */
export const outdatedPatients: OutdatedCheck = async notices => {
  const about = notices.filter(({ patientId }) => patientId !== undefined);
  if (!about.length) return [];
  const ids = [...new Set(about.map(({ patientId }) => patientId!))];
  const [found, dead] = await Promise.all([patientStore.byIds(ids), deathStore.among(ids)]);
  const patients = new Map(found.map(each => [each._id, each]));
  const stands = ({ kind, account, patientId }: Notice) => {
    // Nobody gets a notice about a patient who has died (R26).
    if (dead.has(patientId!)) return false;
    // The message is outdated if the account has added the person again.
    if (kind === 'gaveWay') return !mayBookFor(patients.get(patientId!), account);
    // An SMS of the desk's bookings goes to a phone that the desk or a proven holder gave.
    if (!forHolders.includes(kind) || account === deskAccount) return true;
    const patient = patients.get(patientId!);
    // The answer to a complaint also goes to an account that only wrote the complaint.
    const heard = kind === 'caseAnswered' ? mayBookFor : seesAll;
    return heard(patient, account) && !(kind === 'care' && patient?.careStopped !== undefined);
  };
  return about.filter(each => !stands(each)).map(({ _id }) => _id);
};
