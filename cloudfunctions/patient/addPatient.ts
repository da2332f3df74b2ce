import { done, refused } from '../../types/answer';
import { checkDocument, identityKey } from '../../types/identity';
import { addPatient as contract } from '../../types/patient';
import { texts } from '../../types/texts';
import { keyedHash, seal } from '../cloud/seal';
import { operation } from '../cloud/serve';
import { accountStore } from '../cloud/stores/accounts';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import { patientView } from '../workflows/patientViews';
import { sealPerson } from '../workflows/person';

/**
 * R1: the document decides who somebody is, so the patient's id is derived from it and a second account that adds the
 * same person joins the same record. Another name on the same document is refused without saying whose it is.
 */
export const addPatient = operation(contract, async ({ name, phone, document }, call) => {
  const { account } = call.caller;
  const problem = checkDocument(document, call.now);
  if (problem) {
    const message = texts.identity[problem.code];
    return refused('INPUT_INVALID', {
      fields: [{ path: ['document', problem.path].filter(Boolean).join('.'), message }],
    });
  }
  const patientId = keyedHash('patient', identityKey(document, name));
  const nameHash = keyedHash('name', name.toUpperCase());
  const known = await patientStore.get(patientId);
  if (known && known.nameHash !== nameHash) return refused('DOCUMENT_NAME_MISMATCH', {});

  const { maxPatients } = (await policyAt(call.now)).account;
  if (!(await accountStore.addPatient(account, patientId, maxPatients, call.now)))
    return refused('PATIENT_LIMIT', { max: maxPatients });

  const link = { account, phone: seal(phone, patientId), addedAt: call.now };
  const created =
    !known &&
    (await patientStore.create(
      patientId,
      sealPerson({ name, document }, patientId),
      nameHash,
      link,
    ));
  if (!created) {
    const current = known ?? (await patientStore.get(patientId));
    if (current?.nameHash !== nameHash) {
      await accountStore.removePatient(account, patientId);
      return refused('DOCUMENT_NAME_MISMATCH', {});
    }
    await patientStore.link(patientId, link);
  }
  const [patient, record] = await Promise.all([
    patientStore.get(patientId),
    accountStore.get(account),
  ]);
  if (!patient) throw new Error('the patient was added and is not there');
  return done({ patient: patientView(patient, account, record?.defaultPatient) });
});
