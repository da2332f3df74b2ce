import { done, refused } from '../../../../types/answer';
import { removePatient as contract } from '../../../../types/people/removePatient';
import { operation } from '../../access';
import { accountStore } from '../stores/accounts';
import { patientStore } from '../stores/patients';
import { patientViews } from '../views/patientViews';

/** R1: the account and the person part, unless the person still holds an appointment. Removing twice is removing once. */
export const removePatient = operation(contract, async ({ patientId }, { caller }) => {
  const { account } = caller;
  if (!(await patientStore.unlink(patientId, account))) {
    const patient = await patientStore.get(patientId);
    const linked = patient?.links.some(link => link.account === account);
    if (patient && linked)
      return refused('PATIENT_HAS_APPOINTMENTS', { count: patient.held.all.length });
  }
  if (!(await accountStore.removePatient(account, patientId)))
    return refused('PATIENT_UNKNOWN', {});
  return done({ patients: await patientViews(account) });
});
