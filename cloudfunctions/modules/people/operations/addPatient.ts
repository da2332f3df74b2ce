import { done, refused } from '../../../../types/answer';
import { addPatient as contract } from '../../../../types/people/addPatient';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { checkRegistration, registerPatient } from '../steps/registerPatient';
import { accountStore } from '../stores/accounts';
import { patientView } from '../views/patientViews';

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
