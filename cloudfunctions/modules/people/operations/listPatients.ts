import { done } from '../../../../types/answer';
import { listPatients as contract } from '../../../../types/people/listPatients';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { patientViews } from '../views/patientViews';

export const listPatients = operation(contract, async (_input, { caller, now }) => {
  const [patients, policy] = await Promise.all([patientViews(caller.account, now), policyAt(now)]);
  return done({ patients, max: policy.account.maxPatients });
});
