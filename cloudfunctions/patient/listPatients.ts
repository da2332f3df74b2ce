import { done } from '../../types/answer';
import { listPatients as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { patientViews } from '../workflows/patientViews';

export const listPatients = operation(contract, async (_input, { caller, now }) => {
  const [patients, policy] = await Promise.all([patientViews(caller.account), policyAt(now)]);
  return done({ patients, max: policy.account.maxPatients });
});
