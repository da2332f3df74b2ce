import { deskAccount } from '../../../../domain/booking/session';
import { byName } from '../../../../domain/order';
import { documentsOf } from '../../../../domain/people/document';
import type { Moment } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { findPatients as contract } from '../../../../types/people/findPatients';
import { staffOperation } from '../../access';
import { personOf, phoneOf, typedKeys } from '../steps/person';
import { idsByDocuments, recordByDocument } from '../steps/whose';
import { type Patient, patientStore } from '../stores/patients';
import { maskedPatient } from '../views/patientViews';

/**
 * Searches by the full document number, or by name, phone or the document's last four: all typed
 * words must match.
 */
export const findPatients = staffOperation(contract, async (input, { now }) => {
  const found =
    'document' in input
      ? [await recordByDocument({ document: input.document, name: input.name ?? '' })].flatMap(
          found => found ?? [],
        )
      : await byWords(input.query, now);
  return done({
    value: { patients: found.map(viewOf).sort(byName) },
    subjects: found.map(({ _id }) => _id),
  });
});

async function byWords(query: string, now: Moment): Promise<Patient[]> {
  const documents = documentsOf(query, now);
  if (documents.length) {
    const found = await patientStore.byIds(await idsByDocuments(documents));
    if (found.length) return found;
  }
  const words = query.split(/[\s,\uFF0C\u3001]+/).filter(Boolean);
  const all = await patientStore.byKeys(words.map(typedKeys));
  // A foreign name, and a phone as people write it, contain spaces.
  return all.length || words.length === 1 ? all : patientStore.byKeys([typedKeys(query)]);
}

const viewOf = (patient: Patient) =>
  maskedPatient(patient, personOf(patient), phoneOf(patient, deskAccount));
