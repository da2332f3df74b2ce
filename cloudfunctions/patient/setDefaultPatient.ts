import { done, refused } from '../../types/answer';
import { setDefaultPatient as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { accountStore } from '../cloud/stores/accounts';
import { patientViews } from '../workflows/patientViews';

export const setDefaultPatient = operation(contract, async ({ patientId }, { caller }) => {
  const changed = await accountStore.setDefault(caller.account, patientId);
  if (!changed) return refused('PATIENT_UNKNOWN', {});
  return done({ patients: await patientViews(caller.account) });
});
