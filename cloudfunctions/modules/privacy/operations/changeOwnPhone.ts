import { done, refused } from '../../../../types/answer';
import { changeOwnPhone as contract } from '../../../../types/privacy/changeOwnPhone';
import { seal } from '../../../cloud/seal';
import { operation } from '../../access';
import {
  accountStore,
  changePhone,
  patientStore,
  patientView,
  phoneGivenBy,
  recordOf,
} from '../../people';

/** Each account has its own phone for a patient: correcting it changes no other account's. */
export const changeOwnPhone = operation(contract, async ({ phone, ...input }, { caller, now }) => {
  const { account } = caller;
  const patient = await recordOf(input.patientId);
  const link = patient?.links.find(each => each.account === account);
  if (!patient || !link) return refused('PATIENT_UNKNOWN', {});
  const { _id: patientId } = patient;
  await changePhone(patient, { ...link, phone: seal(phone, patientId) }, phone);
  const after = await patientStore.get(patientId);
  if (!after || phoneGivenBy(after, account) !== phone) return refused('BUSY', {});
  const record = await accountStore.get(account);
  return done({ patient: patientView(after, account, record?.defaultPatient, now) });
});
