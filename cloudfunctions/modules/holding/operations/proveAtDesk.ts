import { done, refused } from '../../../../types/answer';
import { proveAtDesk as contract } from '../../../../types/holding/proveAtDesk';
import { staffOperation } from '../../access';
import { patientStore } from '../../people';
import { prove } from '../steps/prove';
import { accountOf, holderViews } from '../views/holderViews';

export const proveAtDesk = staffOperation(contract, async ({ patientId, holderId }, { now }) => {
  const patient = await patientStore.get(patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  const account = accountOf(patient, holderId);
  const after = account && (await prove(patient, account, 'desk', now));
  if (!after) return refused('HOLDER_UNKNOWN', {});
  return done({
    value: { holders: holderViews(after) },
    subjects: [patientId],
    details: { holderId },
  });
});
