import { defined } from '../../../../domain/defined';
import { birthDateOf, maskDocument, sexOf } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import type { Patient } from '../../people';
import { personOf, phoneOf } from '../../people';
import type { Followed } from '../stores/followUps';

/** What a caller of the follow-up office is told of a patient, and what the follow-up is found by (R15). */
export function followedFrom(
  patient: Patient,
  account: string,
): { person: Followed; lastFours: string[] } {
  const { name, document } = personOf(patient);
  const [sex, birthDate] = [sexOf(document), birthDateOf(document)];
  return {
    person: {
      name,
      phone: phoneOf(patient, account),
      documentMasked: maskDocument(document),
      ...defined({ sex: sex ?? undefined, birthDate: birthDate || undefined }),
    },
    lastFours: lastFours(document),
  };
}
