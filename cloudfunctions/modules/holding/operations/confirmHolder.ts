import { done, refused } from '../../../../types/answer';
import { confirmHolder as contract } from '../../../../types/holding/confirmHolder';
import { operation } from '../../access';
import { prove } from '../steps/prove';
import { provenPatient } from '../steps/provenPatient';
import { accountOf, holderViews } from '../views/holderViews';

export const confirmHolder = operation(contract, async (input, { caller, now }) => {
  const own = await provenPatient(caller.account, input.patientId);
  if (!own.ok) return own;
  const account = accountOf(own.value, input.holderId);
  const after = account && (await prove(own.value, account, 'holder', now));
  if (!after) return refused('HOLDER_UNKNOWN', {});
  return done({ holders: holderViews(after, caller.account) });
});
