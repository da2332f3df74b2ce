import { done, refused } from '../../../../types/answer';
import { readmitHolder as contract } from '../../../../types/holding/readmitHolder';
import { operation } from '../../access';
import { holdersView } from '../../people';
import { policyAt } from '../../policy';
import { provenPatient } from '../steps/provenPatient';
import { readmit } from '../steps/readmit';

export const readmitHolder = operation(contract, async (input, { caller, now }) => {
  const own = await provenPatient(caller.account, input.patientId);
  if (!own.ok) return own;
  const after = await readmit(own.value, input.holderId);
  if (!after) return refused('HOLDER_UNKNOWN', {});
  return done(holdersView(after, await policyAt(now), now, caller.account));
});
