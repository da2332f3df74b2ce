import { seesAll } from '../../../../domain/people/holding';
import { done } from '../../../../types/answer';
import { listHolders as contract } from '../../../../types/holding/listHolders';
import { canCheckRealNames } from '../../../cloud/weChatRealName';
import { operation } from '../../access';
import { personOf } from '../../people';
import { heldPatient } from '../steps/provenPatient';
import { holderViews } from '../views/holderViews';

export const listHolders = operation(contract, async ({ patientId }, { caller }) => {
  const held = await heldPatient(caller.account, patientId);
  if (!held.ok) return held;
  const patient = held.value;
  const proven = seesAll(patient, caller.account);
  const { name, document } = personOf(patient);
  const byName = canCheckRealNames() && document.kind === 'residentIdentityCard';
  return done({
    patient: { patientId, name },
    proven,
    holders: holderViews(patient, caller.account).filter(({ you }) => proven || you),
    ways: proven ? [] : byName ? ['phone' as const, 'realName' as const] : ['phone' as const],
  });
});
