import { seesAll } from '../../../../domain/people/holding';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { derivedId } from '../../../cloud/derivedId';
import { audit } from '../../access';
import { ownComplaintStore } from '../../cases';
import {
  accountStore,
  cardKey,
  guardianStore,
  joinStore,
  type Patient,
  patientStore,
  personOf,
  phoneKeysOfOne,
} from '../../people';
import { endWaits } from '../../timetable';
import { documentsAbout } from './ownData';

/**
 * Removes a patient from an account (R25): its waiting entries end, and a record that nobody holds
 * and nothing refers to is removed at once. Data that must be kept stays with the record for its
 * period.
 * @returns false if an appointment was booked meanwhile; then the account still holds the
 * patient
 */
export async function partWith(patient: Patient, account: string, now: Moment): Promise<boolean> {
  await endWaits(patient._id, account);
  const booked = seesAll(patient, account) ? 'any' : 'own';
  if (
    !(await patientStore.unlink(patient._id, account, booked, phoneKeysOfOne(patient, account)))
  ) {
    const current = await patientStore.get(patient._id);
    if (current?.links.some(link => link.account === account)) return false;
  }
  await accountStore.removePatient(account, patient._id);
  await removeUnheld(patient._id, now);
  return true;
}

/** Removes a patient's record that nobody holds and no document refers to. */
export async function removeUnheld(patientId: string, now: Moment): Promise<boolean> {
  const patient = await patientStore.get(patientId);
  if (!patient || patient.links.length) return false;
  // A record that was joined to another, or is being joined, is kept: its document number leads to
  // the other one (R1).
  if (patient.joinedTo !== undefined || patient.joining !== undefined) return false;
  const documents = await documentsAbout([patientId]);
  if (Object.values(documents).some(({ length }) => length)) return false;
  await audit({
    _id: derivedId('removed', 'patients', dateOf(now), patientId),
    at: now,
    actor: 'clock',
    operation: 'removeOld',
    requestId: `removeOld-${dateOf(now)}`,
    subjects: [],
    details: { kind: 'visits', collection: 'patients', removed: 1 },
  });
  return forgetRecord(patient, now);
}

/**
 * Counts by the patient's id are removed before the record, so that a call that dies in between is
 * found again.
 */
async function forgetRecord(patient: Patient, now: Moment): Promise<boolean> {
  const { _id } = patient;
  const { document } = personOf(patient);
  await ownComplaintStore.forget(_id);
  if (document.kind === 'guardianChild') await guardianStore.removeChild(cardKey(document), _id);
  if (patient.joined?.length && patient.barredUntil <= now && !patient.closed) {
    await patientStore.removeJoinedTo(_id);
    await joinStore.removeOf(_id);
  }
  return patientStore.removeUnheld(_id, now);
}
