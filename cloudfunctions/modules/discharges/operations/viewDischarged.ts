import { defined } from '../../../../domain/defined';
import { maskDocument } from '../../../../domain/people/document';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewDischarged as contract } from '../../../../types/discharges/viewDischarged';
import { staffOperation } from '../../access';
import { careStore, careViews } from '../../care';
import {
  casesOf,
  dischargedOf,
  dischargeStore,
  dischargeView,
  followedOf,
  followedPerson,
  followUpStore,
  namesIn,
  registered,
  roundView,
} from '../../followups';
import { deathStore } from '../../people';

export const viewDischarged = staffOperation(contract, async ({ dischargeId }, { now }) => {
  const stay = await dischargeStore.get(dischargeId);
  if (!stay) return refused('DISCHARGE_UNKNOWN', {});
  const { document, ...discharged } = dischargedOf(stay);
  const patient = await registered(stay.patientId, discharged.name);
  const [rounds, care, dead] = await Promise.all([
    followUpStore.ofDischarges([dischargeId]),
    careStore.ofPerson(stay.personId, 50),
    deathStore.among([stay.personId]),
  ]);
  const [names, careItems, cases] = await Promise.all([
    namesIn(rounds),
    careViews(care),
    casesOf(patient?._id, rounds),
  ]);
  // A better phone that somebody was told stands in the rounds.
  const latest = [...rounds].sort((a, b) => b.changedAt - a.changedAt)[0];
  const phone = latest ? followedOf(latest).phone : discharged.phone;
  const person = {
    ...discharged,
    phone,
    ...defined({ documentMasked: document && maskDocument(document) }),
  };
  const wrong = rounds.flatMap(({ wrongPhones = [] }) => wrongPhones);
  return done({
    value: {
      today: dateOf(now),
      discharge: dischargeView(stay),
      stay: discharged.stay,
      importedAt: stay.importedAt,
      dead: dead.has(stay.personId),
      person: followedPerson(person, patient, wrong, now),
      rounds: rounds
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map(round => roundView(round, names, now)),
      care: careItems,
      cases,
    },
    subjects: [dischargeId, stay.personId],
  });
});
