import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Patient, patientStore } from '../stores/patients';
import { keysRenamed, personOf, sealPerson } from './person';
import { hashOfName } from './registerPatient';

/**
 * Puts another name down on a record (R1) and answers the record. The name it has already changes nothing. Of a child under a
 * guardian's document the name decides who it is: there it cannot be exchanged.
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
    if (before.document.kind === 'guardianChild') return refused('NAME_OF_CHILD', {});
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
