import { defined } from '../../../../domain/defined';
import { birthDateOf, maskDocument, sexOf } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import type { Patient } from '../../people';
import { personOf, phoneOf } from '../../people';
import type { Discharge } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';
import { type Followed, followedOf } from '../stores/followUps';
import { dischargedOf } from './discharged';

/** What a caller is told about a person, and the hashes to find the follow-up by (R15). */
interface WhoIsFollowed {
  person: Followed;
  lastFours: string[];
}

/** From a patient's record. */
export function followedFrom(patient: Patient, account: string): WhoIsFollowed {
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

/** From stays, by id; a better phone that a caller was told is in their rounds. */
export async function followedFromStays(
  stays: readonly Discharge[],
): Promise<Map<string, WhoIsFollowed>> {
  const rounds = await followUpStore.ofDischarges(stays.map(({ _id }) => _id));
  const latest = rounds.sort((a, b) => b.changedAt - a.changedAt);
  return new Map(
    stays.map(stay => {
      const { name, phone, sex, birthDate, document, diagnosis } = dischargedOf(stay);
      const lastTold = latest.find(({ dischargeId }) => dischargeId === stay._id);
      const person = {
        name,
        phone: lastTold ? followedOf(lastTold).phone : phone,
        sex,
        ...defined({ birthDate, documentMasked: document && maskDocument(document) }),
        diagnosis,
      };
      return [stay._id, { person, lastFours: document ? lastFours(document) : [] }];
    }),
  );
}
