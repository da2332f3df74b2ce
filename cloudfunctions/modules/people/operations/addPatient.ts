import { done, refused } from '../../../../types/answer';
import { addPatient as contract } from '../../../../types/people/addPatient';
import { operation, tooOften } from '../../access';
import { policyAt } from '../../policy';
import { phoneKey } from '../steps/person';
import { checkRegistration, patientIdOf, registerPatient } from '../steps/registerPatient';
import { settleHolding } from '../steps/settleHolding';
import { accountStore } from '../stores/accounts';
import { patientView } from '../views/patientViews';

/**
 * R1: an account holds `account.maxPatients` patients at most; the document decides who somebody is. A full account is told so before anything
 * is looked up, so that it learns nothing of whether the person is known.
 */
export const addPatient = operation(contract, async (person, { caller, now }) => {
  const { account } = caller;
  const { account: rules, limits } = await policyAt(now);
  const { maxPatients, holders, children } = rules;
  const before = await accountStore.get(account);
  const full = (before?.patients.length ?? 0) >= maxPatients;
  if (full && !before?.patients.includes(patientIdOf(person)))
    return refused('PATIENT_LIMIT', { max: maxPatients });
  // Accounts of one phone are counted together, as far as that can be known (R20): by the one WeChat verified, and the one given.
  const max = limits.adding;
  const phones = new Set([
    phoneKey(person.phone),
    ...(before?.verifiedPhone ? [before.verifiedPhone] : []),
  ]);
  for (const phone of phones) {
    const until = await tooOften('adding', `phone-${phone}`, max, now);
    if (until !== undefined) return refused('TOO_MANY', { kind: 'adding', max, until });
  }
  const checked = await checkRegistration(person, now);
  if (!checked.ok) return checked;
  const { patientId, known } = checked.value;
  if (!(await accountStore.addPatient(account, patientId, maxPatients, now)))
    return refused('PATIENT_LIMIT', { max: maxPatients });
  const joining = { account, proven: false, maxHolders: holders, maxChildren: children };
  const registered = await registerPatient(person, joining, known, now);
  if (!registered.ok) {
    await settleHolding(account, patientId);
    return registered;
  }
  if (!(await settleHolding(account, patientId))) return refused('BUSY', {});
  const record = await accountStore.get(account);
  return done({ patient: patientView(registered.value, account, record?.defaultPatient) });
});
