import { type Patient, patientStore } from '../../people';
import type { Notice } from '../stores/notices';

/** Patients by id, with what sending needs. */
export type Patients = Map<string, Pick<Patient, '_id' | 'person' | 'links'>>;

/** Reads the patients of some notices. */
export async function patientsOf(notices: readonly Notice[]): Promise<Patients> {
  const ids = [...new Set(notices.flatMap(({ patientId }) => patientId ?? []))];
  if (!ids.length) return new Map();
  return new Map((await patientStore.persons(ids)).map(patient => [patient._id, patient]));
}
