import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { removePatient as contract } from '../../../../types/people/removePatient';
import { operation } from '../../access';
import { recordOf } from '../steps/leading';
import { phoneKeysOfOne } from '../steps/person';
import { settleHolding } from '../steps/settleHolding';
import { accountStore } from '../stores/accounts';
import { patientStore } from '../stores/patients';
import { liveSeenBy, patientViews } from '../views/patientViews';

/**
 * Removes the patient from the account, unless the patient still has an appointment (R1). Removing
 * twice has the same effect.
 */
export const removePatient = operation(contract, async (input, { caller, now }) => {
  const { account } = caller;
  const before = await recordOf(input.patientId);
  const patientId = before?._id ?? input.patientId;
  if (before && mayBookFor(before, account)) {
    const booked = seesAll(before, account) ? 'any' : 'own';
    if (!(await patientStore.unlink(patientId, account, booked, phoneKeysOfOne(before, account)))) {
      const patient = await patientStore.get(patientId);
      if (patient && mayBookFor(patient, account))
        return refused('PATIENT_HAS_APPOINTMENTS', { count: liveSeenBy(patient, account) });
    }
  }
  if (!(await accountStore.removePatient(account, patientId)))
    return refused('PATIENT_UNKNOWN', {});
  await settleHolding(account, patientId);
  return done({ patients: await patientViews(account, now) });
});
