import { seal, unseal } from '../../../cloud/seal';
import { caseStore } from '../stores/cases';

/** Gives a patient's cases another name (R1); what has it already, or names nobody, is left alone. */
export async function renamePerson(patientId: string, name: string): Promise<void> {
  for (const { _id, person } of await caseStore.carried(patientId)) {
    if (!person) continue;
    const before = unseal<{ name: string; phone: string }>(person, _id);
    if (before.name !== name)
      await caseStore.setPerson(_id, person, seal({ ...before, name }, _id));
  }
}
