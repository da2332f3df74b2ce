import type { Sample } from '../../keys';
import { patientStore } from '../stores/patients';
import type { Person } from './person';
import { patientIdOf } from './registerPatient';

/** Any patient's sealed person, to try the keys on (R20); none while nobody is registered. */
export const sealedSample: Sample = async () => {
  const patient = await patientStore.any();
  return (
    patient && {
      sealed: patient.person,
      belongsTo: patient._id,
      isHashed: (person: Person) => patientIdOf(person) === patient._id,
    }
  );
};
