import { sightOf } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listOwnCases as contract } from '../../../../types/cases/listOwnCases';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { policyAt } from '../../policy';
import { caseStore } from '../stores/cases';
import { ownCaseRow } from '../views/caseViews';

const pageSize = 30;

export const listOwnCases = operation(contract, async ({ after }, { caller, now }) => {
  const [patients, policy] = await Promise.all([
    patientStore.ofAccount(caller.account),
    policyAt(now),
  ]);
  const sight = sightOf(patients, caller.account);
  const { page, next } = await caseStore.ofPatients(sight, after, pageSize);
  return done({
    today: dateOf(now),
    answerDays: policy.cases.answerDays,
    cases: page.flatMap(each => {
      const patient = patients.find(({ _id }) => _id === each.patientId);
      const who = patient && { patientId: patient._id, name: personOf(patient).name };
      return who ? [ownCaseRow(each, who, now)] : [];
    }),
    ...next,
  });
});
