import type { SealedSample } from '../../keys';
import { patientStore } from '../stores/patients';
import type { Person } from './person';
import { patientIdOf } from './registerPatient';

/** Any patient's sealed data, to try the keys on (R20); undefined while nobody is registered. */
export const sealedSample: SealedSample = async () => {
  const patient = await patientStore.any();
  // Synthetic data of the benchmarks is not sealed, and tells nothing about the keys.
  if (!patient || !/^[12]\./.test(patient.person)) return undefined;
  return {
    sealed: patient.person,
    belongsTo: patient._id,
    isHashed: opened => patientIdOf(opened as Person) === patient._id,
  };
};
