import { seesAll } from '../../../../domain/people/holding';
import { done } from '../../../../types/answer';
import { listHolders as contract } from '../../../../types/holding/listHolders';
import { canCheckRealNames } from '../../../cloud/weChatRealName';
import { operation } from '../../access';
import { holdersView, personOf } from '../../people';
import { policyAt } from '../../policy';
import { heldPatient } from '../steps/provenPatient';

export const listHolders = operation(contract, async ({ patientId }, { caller, now }) => {
  const held = await heldPatient(caller.account, patientId);
  if (!held.ok) return held;
  const patient = held.value;
  const proven = seesAll(patient, caller.account);
  const { name, document } = personOf(patient);
  const byName = canCheckRealNames() && document.kind === 'residentIdentityCard';
  const { holders, ended } = holdersView(patient, await policyAt(now), now, caller.account);
  return done({
    patient: { patientId: patient._id, name },
    proven,
    holders: holders.filter(({ you }) => proven || you),
    ended: proven ? ended : [],
    ways: proven ? [] : byName ? ['phone' as const, 'realName' as const] : ['phone' as const],
  });
});
