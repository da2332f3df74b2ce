import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Patient, recordOf } from '../../people';

/** A patient whom the account holds; any other is refused like one that does not exist. */
export async function heldPatient(account: string, patientId: string): Promise<Outcome<Patient>> {
  // A message from before two records were joined opens the remaining one (R1).
  const patient = await recordOf(patientId);
  return patient && mayBookFor(patient, account) ? done(patient) : refused('PATIENT_UNKNOWN', {});
}

/** A patient whom the account holds with proof (R23). */
export async function provenPatient(account: string, patientId: string): Promise<Outcome<Patient>> {
  const held = await heldPatient(account, patientId);
  if (!held.ok) return held;
  return seesAll(held.value, account) ? held : refused('HOLDING_UNPROVEN', {});
}
