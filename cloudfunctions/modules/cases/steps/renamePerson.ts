import { seal, unseal } from '../../../cloud/seal';
import { caseStore } from '../stores/cases';

/**
 * Changes the patient's name in their cases (R1); cases that have it already, or are anonymous, are
 * left alone.
 */
export async function renamePerson(patientId: string, name: string): Promise<void> {
  for (const { _id, person } of await caseStore.carried(patientId)) {
    if (!person) continue;
    const before = unseal<{ name: string; phone: string }>(person, _id);
    if (before.name !== name)
      await caseStore.setPerson(_id, person, seal({ ...before, name }, _id));
  }
}
