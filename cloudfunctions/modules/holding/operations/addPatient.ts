import { defined } from '../../../../domain/defined';
import { seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { done, type ProofRefusal, refused } from '../../../../types/answer';
import { addPatient as contract } from '../../../../types/holding/addPatient';
import type { PhoneResult } from '../../../cloud/weChatPhone';
import { operation } from '../../access';
import {
  accountStore,
  checkRegistration,
  listsDocument,
  type Patient,
  patientView,
  phoneKey,
  registerPatient,
  settleHolding,
} from '../../people';
import { policyAt } from '../../policy';
import { askingOnce, phoneNotTyped, tooOftenByPhone } from '../steps/adding';
import { prove } from '../steps/prove';
import { trustedPhones, whyNot } from '../steps/verifiedPhone';

/**
 * An account holds at most `account.maxPatients` patients, and the document identifies the person
 * (R1). A full account is refused before anything is looked up, so that it does not learn whether
 * the person is known. A code of WeChat proves the holding at once (R23); if it does not, the
 * patient is added in any case.
 */
export const addPatient = operation(contract, async (input, { caller, now, language, words }) => {
  const { account } = caller;
  const { account: rules, limits } = await policyAt(now);
  const { maxPatients, holders, children, endedMonths } = rules;
  const before = await accountStore.get(account);
  const full = (before?.patients.length ?? 0) >= maxPatients;
  if (full && !listsDocument(before, input)) return refused('PATIENT_LIMIT', { max: maxPatients });
  const ask = askingOnce(input.phoneCode);
  const phone = input.phone ?? (await phoneNotTyped(input, account, ask));
  if (!phone) return refused('PHONE_NOT_GIVEN', {});
  const max = limits.adding;
  const until = await tooOftenByPhone(before?.verifiedPhone, phone, ask, max, now);
  if (until !== undefined) return refused('TOO_MANY', { kind: 'adding', max, until });
  const person = { name: input.name, document: input.document, phone };
  const checked = await checkRegistration(person, now, words.identity);
  if (!checked.ok) return checked;
  const { patientId, known } = checked.value;
  if (!(await accountStore.addPatient(account, patientId, maxPatients, now, language)))
    return refused('PATIENT_LIMIT', { max: maxPatients });
  // WeChat is asked for every added patient, so that the call does not reveal whether the hospital
  // knows the person.
  const shown = await ask?.phone();
  if (shown?.ok) await accountStore.setVerifiedPhone(account, phoneKey(shown.phone));
  const joining = {
    ...{ account, proven: false, maxHolders: holders, maxChildren: children, endedMonths },
    verifiedPhone: shown?.ok ? phoneKey(shown.phone) : before?.verifiedPhone,
  };
  const registered = await registerPatient(person, joining, known, now);
  if (!registered.ok) {
    await settleHolding(account, patientId);
    return registered;
  }
  if (!(await settleHolding(account, patientId))) return refused('BUSY', {});
  const { patient, unproven } = await proveAtOnce(registered.value, account, shown, now);
  const record = await accountStore.get(account);
  const view = patientView(patient, account, record?.defaultPatient, now);
  return done({ patient: view, ...defined({ unproven }) });
});

/** Proves the holding by WeChat's phone if a code was given; returns why it does not. */
async function proveAtOnce(
  patient: Patient,
  account: string,
  shown: PhoneResult | undefined,
  now: Moment,
): Promise<{ patient: Patient; unproven?: ProofRefusal }> {
  if (!shown || seesAll(patient, account)) return { patient };
  const unproven = whyNot(shown, trustedPhones(patient));
  if (unproven) return { patient, unproven };
  return { patient: (await prove(patient, account, 'phone', now)) ?? patient };
}
