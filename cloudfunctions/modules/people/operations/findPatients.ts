import { deskAccount } from '../../../../domain/booking/session';
import { done } from '../../../../types/answer';
import { findPatients as contract } from '../../../../types/people/findPatients';
import { maskDocument, maskPhone } from '../../../../types/people/identity';
import { staffOperation } from '../../access';
import { personOf, phoneOf, searchKey } from '../steps/person';
import { patientIdOf } from '../steps/registerPatient';
import { type Patient, patientStore } from '../stores/patients';

/** By the whole document, or by name, phone or the document's last four: several words must all fit. */
export const findPatients = staffOperation(contract, async input => {
  const found =
    'document' in input
      ? await patientStore.byIds([
          patientIdOf({ document: input.document, name: input.name ?? '' }),
        ])
      : await byWords(input.query);
  return done({
    value: { patients: found.map(viewOf).sort((a, b) => (a.name < b.name ? -1 : 1)) },
    subjects: found.map(({ _id }) => _id),
  });
});

async function byWords(query: string): Promise<Patient[]> {
  const words = query.split(/[\s,\uFF0C\u3001]+/).filter(Boolean);
  const all = await patientStore.byKeys(words.map(searchKey));
  // A foreign name has spaces of its own.
  return all.length || words.length === 1 ? all : patientStore.byKeys([searchKey(query)]);
}

const viewOf = (patient: Patient) => {
  const { name, document } = personOf(patient);
  return {
    patientId: patient._id,
    name,
    documentMasked: maskDocument(document),
    phoneMasked: maskPhone(phoneOf(patient, deskAccount)),
  };
};
