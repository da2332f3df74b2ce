import { accountOf, endedAccountOf, type Patient, patientStore } from '../../people';

/**
 * Lets an account add a patient again whose holding was ended (R23); repeating it changes nothing.
 * @returns the record after it; undefined if this account never held the patient
 */
export async function readmit(patient: Patient, holderId: string): Promise<Patient | undefined> {
  const account = endedAccountOf(patient, holderId);
  if (account) return patientStore.letIn(patient._id, account);
  return accountOf(patient, holderId) ? patient : undefined;
}
