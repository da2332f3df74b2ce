import { accountOf, endedAccountOf, type Patient, patientStore } from '../../people';

/**
 * Lets an account add a person again whose holding was ended (R23); doing it again changes nothing.
 * @returns the person's record after it; undefined where nobody of that name ever held the person
 */
export async function readmit(patient: Patient, holderId: string): Promise<Patient | undefined> {
  const account = endedAccountOf(patient, holderId);
  if (account) return patientStore.letIn(patient._id, account);
  return accountOf(patient, holderId) ? patient : undefined;
}
