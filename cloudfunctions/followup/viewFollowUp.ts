import { done, refused } from '../../types/answer';
import { questionsFor } from '../../types/followUpQuestions';
import type { FollowUpRecord } from '../../types/followUps';
import { viewFollowUp as contract } from '../../types/followup';
import { unseal } from '../cloud/seal';
import { staffOperation } from '../cloud/serve';
import { appointmentStore } from '../cloud/stores/appointments';
import { careStore } from '../cloud/stores/care';
import { dischargeStore } from '../cloud/stores/discharges';
import { followedOf, followUpStore } from '../cloud/stores/followUps';
import { policyAt } from '../cloud/stores/policy';
import { surveyStore } from '../cloud/stores/surveys';
import { isCallable, monthsLater } from '../domain/followUps';
import { dateOf } from '../domain/time';
import { careViews } from '../workflows/care';
import { draftKey, workedOn } from '../workflows/followUps';
import {
  casesOf,
  dischargeView,
  followedPerson,
  followUpRow,
  namesIn,
  registered,
  roundView,
} from '../workflows/followUpViews';
import { answersOf } from '../workflows/surveys';

export const viewFollowUp = staffOperation(contract, async ({ followUpId }, { caller, now }) => {
  const followUp = await workedOn(caller.staff, followUpId);
  if (!followUp) return refused('FOLLOW_UP_UNKNOWN', {});
  const today = dateOf(now);
  const person = followedOf(followUp);
  const patient = await registered(followUp.patientId, person.name);
  const ids = patient ? [patient._id] : [];
  const [policy, all, stay, visits, surveys, care] = await Promise.all([
    policyAt(now),
    followUpStore.ofPerson(followUp.personId),
    followUp.dischargeId ? dischargeStore.get(followUp.dischargeId) : undefined,
    ids.length ? appointmentStore.past(ids, now, undefined, 50) : [],
    ids.length ? surveyStore.ofPatients(ids, undefined, 10) : [],
    careStore.ofPerson(followUp.personId, 30),
  ]);
  const [cases, careItems] = await Promise.all([casesOf(patient?._id, all), careViews(care)]);
  const earlier = all.filter(({ _id }) => _id !== followUpId);
  const names = await namesIn([followUp, ...earlier]);
  const yearAgo = monthsLater(today, -12);
  const { draft } = followUp;
  return done({
    value: {
      today,
      callable: isCallable(today),
      followUp: followUpRow(followUp, policy, now),
      round: roundView(followUp, names, now),
      person: followedPerson(person, patient, followUp.wrongPhones ?? [], now),
      ...(stay ? { discharge: dischargeView(stay) } : {}),
      ...(followUp.doctor ? { doctor: followUp.doctor.name } : {}),
      ...(person.asked ? { asked: person.asked } : {}),
      visits: visits
        .filter(({ date }) => date >= yearAgo)
        .map(({ _id, date, department, doctor, status }) => ({
          appointmentId: _id,
          date,
          department: department.name,
          doctor: doctor.name,
          status,
        })),
      earlier: earlier.map(each => roundView(each, names, now)),
      care: careItems,
      surveys: surveys
        .filter(({ answeredAt }) => answeredAt !== undefined)
        .map(survey => {
          const { suggestions } = answersOf(survey);
          return {
            appointmentId: survey._id,
            date: survey.date,
            department: survey.department.name,
            ...(survey.overall ? { overall: survey.overall } : {}),
            suggestion: typeof suggestions === 'string' ? suggestions : '',
          };
        }),
      cases: cases.filter(({ state }) => state !== 'closed'),
      questions: questionsFor(followUp.kind, followUp.department.name),
      ...(draft
        ? {
            draft: {
              at: draft.at,
              by: names.get(draft.by) ?? '',
              record: unseal<FollowUpRecord>(draft.sealed, draftKey(followUpId)),
            },
          }
        : {}),
    },
    subjects: [followUpId, followUp.personId],
  });
});
