import { done, refused } from '../../../../types/answer';
import { confirmHolder as contract } from '../../../../types/holding/confirmHolder';
import { operation } from '../../access';
import { accountOf, holdersView } from '../../people';
import { policyAt } from '../../policy';
import { prove } from '../steps/prove';
import { provenPatient } from '../steps/provenPatient';

export const confirmHolder = operation(contract, async (input, { caller, now }) => {
  const own = await provenPatient(caller.account, input.patientId);
  if (!own.ok) return own;
  const account = accountOf(own.value, input.holderId);
  const after = account && (await prove(own.value, account, 'holder', now));
  if (!after) return refused('HOLDER_UNKNOWN', {});
  return done(holdersView(after, await policyAt(now), now, caller.account));
});
