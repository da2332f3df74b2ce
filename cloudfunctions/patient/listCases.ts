import { done } from '../../types/answer';
import { listCases as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { caseStore } from '../cloud/stores/cases';
import { patientStore } from '../cloud/stores/patients';
import { dateOf } from '../domain/time';
import { ownCaseRow } from '../workflows/caseViews';
import { pageAfter, pageOf } from '../workflows/pages';
import { personOf } from '../workflows/person';

const pageSize = 30;

export const listCases = operation(contract, async ({ after }, { caller, now }) => {
  const patients = await patientStore.ofAccount(caller.account);
  const ids = patients.map(({ _id }) => _id);
  const found = await caseStore.ofPatients(ids, pageAfter(after), pageSize + 1);
  const { page, next } = pageOf(found, pageSize, ({ openedAt }) => openedAt);
  return done({
    today: dateOf(now),
    cases: page.flatMap(each => {
      const patient = patients.find(({ _id }) => _id === each.patientId);
      const who = patient && { patientId: patient._id, name: personOf(patient).name };
      return who ? [ownCaseRow(each, who, now)] : [];
    }),
    ...next,
  });
});
