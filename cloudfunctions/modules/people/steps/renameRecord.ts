import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { guardianStore } from '../stores/guardians';
import { type Patient, patientStore } from '../stores/patients';
import { recordOf } from './leading';
import { cardKey, keysOf, keysRenamed, personOf, sealPerson } from './person';
import { hashOfName, patientIdOf } from './registerPatient';

/**
 * Changes the name of a record (R1), and returns the record. The present name changes nothing. For
 * a child under a guardian's document the name identifies the record: there, ask `rightRecordOf`
 * before.
 */
export async function renameRecord(
  patient: Patient,
  name: string,
  now: Moment,
): Promise<Outcome<Patient>> {
  let read = patient;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const before = personOf(read);
    if (before.name === name) return done(read);
    const person = sealPerson({ ...before, name }, read._id);
    const keys = keysRenamed(read.keys, before.name, name);
    const renamed = await patientStore.rename(
      read,
      { person, nameHash: hashOfName(name), keys },
      now,
    );
    if (renamed) return done(renamed);
    const current = await patientStore.get(read._id);
    if (!current) return refused('PATIENT_UNKNOWN', {});
    read = current;
  }
  return refused('BUSY', {});
}

/**
 * The record of a child under a guardian's document with the right name (R1). A missing one is
 * made, held by nobody, and takes the other's place among the guardian's children. Returns the
 * record itself if the name does not mean another child.
 */
export async function rightRecordOf(
  patient: Patient,
  name: string,
  now: Moment,
): Promise<Outcome<Patient>> {
  const { document } = personOf(patient);
  const id = patientIdOf({ document, name });
  if (document.kind !== 'guardianChild' || id === patient._id) return done(patient);
  const existing = await recordOf(id);
  if (existing?._id === patient._id) return refused('NAME_WAS_CORRECTED', {});
  if (existing) return done(existing);
  const person = { name, document };
  await patientStore.createUnheld(
    id,
    sealPerson(person, id),
    hashOfName(name),
    keysOf({ _id: id, person: sealPerson(person, id) }, []),
    now,
  );
  await guardianStore.replaceChild(cardKey(document), patient._id, id);
  const made = await patientStore.get(id);
  return made ? done(made) : refused('BUSY', {});
}
