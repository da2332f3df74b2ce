import { defined } from '../../../../domain/defined';
import { birthDateOf, maskDocument, sexOf } from '../../../../domain/people/document';
import { lastFours } from '../../../../domain/people/search';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { planFollowUp } from '../../../../types/calling/planFollowUp';
import type { CheckedInputOf } from '../../../../types/contract';
import {
  dischargedOf,
  dischargeStore,
  type Followed,
  followedFrom,
  followedFromStays,
} from '../../followups';
import { checkRegistration, patientStore, peopleMeant } from '../../people';

export type PlanWish = CheckedInputOf<typeof planFollowUp>;

/** The person of a planned follow-up. */
interface PlannedPerson {
  person: Followed;
  patientId?: string;
  dischargeId?: string;
  lastFours?: string[];
}

/**
 * The person named in a request: a patient's record, a stay on a ward, or a description.
 * @param dials whether the planner sees the phones that a patient's accounts gave; otherwise the
 * phone of the stay is called
 */
export async function plannedPerson(
  wish: PlanWish,
  dials: (patientId: string) => Promise<boolean>,
  now: number,
): Promise<Outcome<PlannedPerson>> {
  const { person: whom } = wish;
  if ('dischargeId' in whom) return personOfStay(whom.dischargeId, wish);
  if ('patientId' in whom) {
    const patient = await patientStore.get(whom.patientId);
    if (!patient) return refused('PATIENT_UNKNOWN', {});
    const { person, lastFours: fours } = followedFrom(patient, '');
    const phone = (await dials(patient._id)) ? person.phone : await phoneOfStay(patient._id);
    return done({
      person: { ...person, phone, ...wanted(wish) },
      lastFours: fours,
      patientId: patient._id,
    });
  }
  const { name, phone, sex, document } = whom;
  const plain = { name, phone, ...defined({ sex }), ...wanted(wish) };
  if (!document) return done({ person: plain });
  const checked = await checkRegistration({ name, phone, document }, now);
  if (!checked.ok) return checked;
  const [whose] = await peopleMeant([{ name, documents: [document] }]);
  const [told, birthDate] = [sexOf(document), birthDateOf(document)];
  return done({
    person: {
      ...plain,
      ...defined({ sex: told ?? undefined, birthDate: birthDate || undefined }),
      documentMasked: maskDocument(document),
    },
    ...defined({ patientId: whose?.patientId }),
    lastFours: lastFours(document),
  });
}

/** The phone in a patient's latest stay; empty if there is none. */
async function phoneOfStay(patientId: string): Promise<string> {
  const stays = await dischargeStore.ofPersons([patientId]);
  const [last] = stays.sort((a, b) => (a.dischargedOn < b.dischargedOn ? 1 : -1));
  return (last && (await followedFromStays([last])).get(last._id)?.person.phone) ?? '';
}

async function personOfStay(dischargeId: string, wish: PlanWish): Promise<Outcome<PlannedPerson>> {
  const stay = await dischargeStore.get(dischargeId);
  const found = stay && (await followedFromStays([stay])).get(dischargeId);
  if (!stay || !found) return refused('DISCHARGE_UNKNOWN', {});
  const { address = '' } = dischargedOf(stay).ward ?? {};
  return done({
    person: { ...found.person, ...wanted(wish, address) },
    lastFours: found.lastFours,
    dischargeId,
    ...defined({ patientId: stay.patientId }),
  });
}

/** What the request asks for: a question, or the home visit. */
function wanted(wish: PlanWish, known = ''): Pick<Followed, 'asked' | 'homeVisit'> {
  const { text } = wish;
  if (wish.kind === 'homeVisit')
    return { homeVisit: { who: wish.who, text, address: wish.address || known } };
  if (wish.kind === 'referred') return { asked: { unit: wish.unit, text } };
  return text ? { asked: { unit: '', text } } : {};
}
