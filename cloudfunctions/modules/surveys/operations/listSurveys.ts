import { seesAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listSurveys as contract } from '../../../../types/surveys/listSurveys';
import { operation } from '../../access';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { surveyRow } from '../steps/settleSurvey';
import { awaitsAnswer, surveyStore } from '../stores/surveys';

const pageSize = 30;

export const listSurveys = operation(contract, async ({ after }, { caller, now }) => {
  const held = await patientStore.ofAccount(caller.account);
  const patients = held.filter(patient => seesAll(patient, caller.account));
  const ids = patients.map(({ _id }) => _id);
  const [{ page, next }, policy] = await Promise.all([
    surveyStore.ofPatients(ids, after, pageSize),
    policyAt(now),
  ]);
  // A first page without another one is complete.
  const isAll = !after && !next.next;
  const waiting = isAll
    ? page.filter(survey => awaitsAnswer(survey, now)).length
    : await surveyStore.waiting(ids, now);
  return done({
    today: dateOf(now),
    waiting,
    offeredAt: policy.survey.offeredAt,
    surveys: page.flatMap(survey => {
      const patient = patients.find(({ _id }) => _id === survey.patientId);
      return patient ? [surveyRow(survey, patient, now)] : [];
    }),
    ...next,
  });
});
