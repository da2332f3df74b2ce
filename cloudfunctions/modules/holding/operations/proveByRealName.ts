import { seesAll } from '../../../../domain/people/holding';
import { done, type ProofRefusal, refused } from '../../../../types/answer';
import { proveByRealName as contract } from '../../../../types/holding/proveByRealName';
import {
  canCheckRealNames,
  checkRealName,
  type RealNameResult,
} from '../../../cloud/weChatRealName';
import { operation } from '../../access';
import { accountStore, patientView, personOf } from '../../people';
import { prove } from '../steps/prove';
import { heldPatient } from '../steps/provenPatient';

/**
 * Proves the holding if WeChat knows the user by this name and identity card (R23); only if the
 * hospital has this check.
 */
export const proveByRealName = operation(contract, async ({ patientId, code }, { caller, now }) => {
  const { account } = caller;
  const held = await heldPatient(account, patientId);
  if (!held.ok) return held;
  let patient = held.value;
  if (!seesAll(patient, account)) {
    const { name, document } = personOf(patient);
    if (!canCheckRealNames() || document.kind !== 'residentIdentityCard')
      return refused('PROOF_REFUSED', { way: 'realName', why: 'off' });
    const question = { openid: account, name, card: document.number, code };
    const why = whyNot(await checkRealName(question));
    if (why) return refused('PROOF_REFUSED', { way: 'realName', why });
    const proven = await prove(patient, account, 'realName', now);
    if (!proven) return refused('PATIENT_UNKNOWN', {});
    patient = proven;
  }
  const record = await accountStore.get(account);
  return done({ patient: patientView(patient, account, record?.defaultPatient, now) });
});

function whyNot(result: RealNameResult): ProofRefusal | undefined {
  if (result.ok) return result.verdict === 'matches' ? undefined : result.verdict;
  if (result.reason === 'off') return 'off';
  return result.reason === 'busy' || result.reason === 'unavailable' ? 'unavailable' : 'expired';
}
