import { done, refused } from '../../types/answer';
import { addPatient as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { accountStore } from '../cloud/stores/accounts';
import { policyAt } from '../cloud/stores/policy';
import { patientView } from '../workflows/patientViews';
import { checkRegistration, registerPatient } from '../workflows/registerPatient';

/** R1: at most so many patients per account; the document decides who somebody is. */
export const addPatient = operation(contract, async (person, { caller, now }) => {
  const { account } = caller;
  const checked = await checkRegistration(person, now);
  if (!checked.ok) return checked;
  const { patientId, known } = checked.value;
  const { maxPatients } = (await policyAt(now)).account;
  if (!(await accountStore.addPatient(account, patientId, maxPatients, now)))
    return refused('PATIENT_LIMIT', { max: maxPatients });
  const registered = await registerPatient(person, account, known, now);
  if (!registered.ok) {
    await accountStore.removePatient(account, patientId);
    return registered;
  }
  const record = await accountStore.get(account);
  return done({ patient: patientView(registered.value, account, record?.defaultPatient) });
});
