import { isOf } from '../../../../domain/access/followUps';
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
  numberOfAnother,
  registered,
  roundView,
  seesPhonesOf,
  wardsOf,
} from '../../followups';
import { deathStore } from '../../people';
import { questionnaireOf } from '../../surveys';

/**
 * A stay of one of the caller's departments; another one is refused like one that does not exist
 * (R20).
 */
export const viewDischarged = staffOperation(contract, async ({ dischargeId }, { caller, now }) => {
  const [stay, wards] = await Promise.all([dischargeStore.get(dischargeId), wardsOf(caller.staff)]);
  if (!stay || !isOf(wards, stay.department.name)) return refused('DISCHARGE_UNKNOWN', {});
  const { document, ...discharged } = dischargedOf(stay);
  const patient = await registered(stay.patientId, discharged.name);
  const [rounds, care, dead, questionnaire, dials] = await Promise.all([
    followUpStore.ofDischarges([dischargeId]),
    careStore.ofPerson(stay.personId, 50),
    deathStore.among([stay.personId]),
    questionnaireOf(dischargeId, now),
    patient && seesPhonesOf(patient._id, caller, wards),
  ]);
  const [names, careItems, cases] = await Promise.all([
    namesIn(rounds),
    careViews(care.filter(({ department }) => isOf(wards, department.name))),
    casesOf(patient?._id, rounds, wards),
  ]);
  // The rounds have a better phone that a caller was told.
  const latest = [...rounds].sort((a, b) => b.changedAt - a.changedAt)[0];
  const phone = latest ? followedOf(latest).phone : discharged.phone;
  const person = {
    ...discharged,
    phone,
    ...defined({
      documentMasked: document && maskDocument(document),
      numberOfAnother: patient ? undefined : await numberOfAnother(discharged.name, { document }),
    }),
  };
  const wrong = rounds.flatMap(({ wrongPhones = [] }) => wrongPhones);
  return done({
    value: {
      today: dateOf(now),
      discharge: dischargeView(stay),
      ward: discharged.ward ?? {},
      stay: discharged.stay,
      importedAt: stay.importedAt,
      dead: dead.has(stay.personId),
      person: followedPerson(person, dials ? patient : undefined, wrong, now),
      rounds: rounds
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map(round => roundView(round, names, now)),
      care: careItems,
      cases,
      ...defined({ questionnaire }),
    },
    subjects: [dischargeId, stay.personId],
  });
});
