import { mayBookFor } from '../../../../domain/people/holding';
import { accountStore } from '../stores/accounts';
import { patientStore } from '../stores/patients';
import { phoneKeysOfOne } from './person';

/**
 * Makes an account's list and a patient's record agree after both were written (R1). Adding and
 * removing at the same time must leave neither a patient who is held and not counted, nor one who
 * is counted and not held.
 * @returns whether the account holds the patient
 */
export async function settleHolding(account: string, patientId: string): Promise<boolean> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const [record, patient] = await Promise.all([
      accountStore.get(account),
      patientStore.get(patientId),
    ]);
    const counted = record?.patients.includes(patientId) ?? false;
    const held = mayBookFor(patient, account);
    if (counted === held) return held;
    if (counted) await accountStore.removePatient(account, patientId);
    else if (
      patient &&
      !(await patientStore.unlink(patientId, account, 'own', phoneKeysOfOne(patient, account)))
    )
      // Its bookings meanwhile must not be left without a holder.
      await accountStore.countAgain(account, patientId);
  }
  return false;
}
