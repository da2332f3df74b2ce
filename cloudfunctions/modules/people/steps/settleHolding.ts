import { mayBookFor } from '../../../../domain/people/holding';
import { accountStore } from '../stores/accounts';
import { patientStore } from '../stores/patients';
import { phoneKeysOfOne } from './person';

/**
 * Makes an account's list and a person's record agree after both were written (R1): adding and removing at once must leave
 * neither a person who is held and not counted, nor one who is counted and not held.
 * @returns whether the account holds the person
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
      // What it booked meanwhile is not left without a holder.
      await accountStore.countAgain(account, patientId);
  }
  return false;
}
