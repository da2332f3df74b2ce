import { addPatient } from '../../../types/holding/addPatient';
import type { TestHospital } from '../../hospital';

export const otherNumber = 'E12345678';

/** The first invented patient under a passport. */
export const other = {
  name: 'CESHI YI',
  phone: '13800001234',
  document: { kind: 'passport' as const, number: otherNumber },
};

/** Adds the patient by passport to an account, proven. Returns the record’s id. */
export async function registerOther(hospital: TestHospital, account: string): Promise<string> {
  const { patient } = await hospital.value(addPatient, other, account);
  await hospital.prove(patient.patientId, account);
  return patient.patientId;
}
