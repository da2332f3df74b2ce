import { seesOne } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listOwnCases as contract } from '../../../../types/cases/listOwnCases';
import { pageAfter, pageOf } from '../../../cloud/pages';
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
  const ids = patients.map(({ _id }) => _id);
  const found = await caseStore.ofPatients(ids, pageAfter(after), pageSize + 1);
  const { page, next } = pageOf(found, pageSize, ({ openedAt }) => openedAt);
  return done({
    today: dateOf(now),
    answerDays: policy.cases.answerDays,
    cases: page.flatMap(each => {
      const patient = patients.find(({ _id }) => _id === each.patientId);
      const seen = patient && seesOne(patient, caller.account, each.account ?? '');
      const who = seen && { patientId: patient._id, name: personOf(patient).name };
      return who ? [ownCaseRow(each, who, now)] : [];
    }),
    ...next,
  });
});
