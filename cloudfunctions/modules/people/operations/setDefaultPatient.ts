import { done, refused } from '../../../../types/answer';
import { setDefaultPatient as contract } from '../../../../types/people/setDefaultPatient';
import { operation } from '../../access';
import { leadingId } from '../steps/leading';
import { accountStore } from '../stores/accounts';
import { patientViews } from '../views/patientViews';

export const setDefaultPatient = operation(contract, async ({ patientId }, { caller, now }) => {
  const changed = await accountStore.setDefault(caller.account, await leadingId(patientId));
  if (!changed) return refused('PATIENT_UNKNOWN', {});
  return done({ patients: await patientViews(caller.account, now) });
});
