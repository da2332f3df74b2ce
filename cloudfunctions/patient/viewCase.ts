import { done, refused } from '../../types/answer';
import { viewCase as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { caseStore } from '../cloud/stores/cases';
import { patientStore } from '../cloud/stores/patients';
import { dateOf } from '../domain/time';
import { ownCaseView } from '../workflows/caseViews';
import { personOf } from '../workflows/person';

/** A case of one of the account's own patients; another's is refused in the same words as one that never was (R20). */
export const viewCase = operation(contract, async ({ caseId }, { caller, now }) => {
  const read = await caseStore.get(caseId);
  const patient = read?.patientId ? await patientStore.get(read.patientId) : undefined;
  if (!read || !patient?.links.some(({ account }) => account === caller.account))
    return refused('CASE_UNKNOWN', {});
  const who = { patientId: patient._id, name: personOf(patient).name };
  return done({ today: dateOf(now), case: ownCaseView(read, who, now) });
});
