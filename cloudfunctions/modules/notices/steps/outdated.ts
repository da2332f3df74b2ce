import { deskAccount } from '../../../../domain/booking/session';
import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import type { NoticeKind } from '../../../../types/notices/facts';
import { deathStore, patientStore } from '../../people';
import type { Notice } from '../stores/notices';

/** The notices of one kind. */
export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>;

/**
 * Finds the notices that are no longer true, by id (R19). Each module that causes a kind of notice offers one, and the
 * deployed function hands them all to `send`.
 */
export type OutdatedCheck = (notices: Notice[], now: Moment) => Promise<string[]>;

/**
 * A check of one kind of notice. `stillTrue` is called only when there are notices of that kind; it reads what it needs of
 * all of them at once and answers a test of each.
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

/** An account hears about these only while it holds the patient and has proven that. It hears of bookings it made itself in any case. */
const forHolders: readonly NoticeKind[] = [
  'returnVisit',
  'survey',
  'caseAnswered',
  'care',
  'call',
  'heldByAnother',
  'bookedByAnother',
];

/** A notice about a patient whom the account gave up, and care that the patient stopped (R21), are no longer true. */
export const outdatedPatients: OutdatedCheck = async notices => {
  const about = notices.filter(({ patientId }) => patientId !== undefined);
  if (!about.length) return [];
  const ids = [...new Set(about.map(({ patientId }) => patientId!))];
  const [found, dead] = await Promise.all([patientStore.byIds(ids), deathStore.among(ids)]);
  const patients = new Map(found.map(each => [each._id, each]));
  const stands = ({ kind, account, patientId }: Notice) => {
    // Nobody is told anything about somebody who has died (R26).
    if (dead.has(patientId!)) return false;
    // An SMS of the desk's goes to a phone that the desk or a proven holder gave.
    if (!forHolders.includes(kind) || account === deskAccount) return true;
    const patient = patients.get(patientId!);
    // A complaint's answer also reaches an account that only wrote the complaint.
    const heard = kind === 'caseAnswered' ? mayBookFor : seesAll;
    return heard(patient, account) && !(kind === 'care' && patient?.careStopped !== undefined);
  };
  return about.filter(each => !stands(each)).map(({ _id }) => _id);
};
