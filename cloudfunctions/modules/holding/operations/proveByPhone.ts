import { seesAll } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { proveByPhone as contract } from '../../../../types/holding/proveByPhone';
import { exchangePhoneCode } from '../../../cloud/weChatPhone';
import { operation } from '../../access';
import { accountStore, patientView, phoneKey } from '../../people';
import { prove } from '../steps/prove';
import { heldPatient } from '../steps/provenPatient';
import { trustedPhones, whyNot } from '../steps/verifiedPhone';

/**
 * Proves the holding if WeChat's verified phone of this account was given for the patient by a
 * proven holder or the desk (R23).
 */
export const proveByPhone = operation(contract, async ({ patientId, code }, { caller, now }) => {
  const { account } = caller;
  const held = await heldPatient(account, patientId);
  if (!held.ok) return held;
  let patient = held.value;
  if (!seesAll(patient, account)) {
    const verified = await exchangePhoneCode(code);
    if (verified.ok) await accountStore.setVerifiedPhone(account, phoneKey(verified.phone));
    const why = whyNot(verified, trustedPhones(patient));
    if (why) return refused('PROOF_REFUSED', { way: 'phone', why });
    const proven = await prove(patient, account, 'phone', now);
    if (!proven) return refused('PATIENT_UNKNOWN', {});
    patient = proven;
  }
  const record = await accountStore.get(account);
  return done({ patient: patientView(patient, account, record?.defaultPatient, now) });
});
