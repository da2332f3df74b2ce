import { seesOne } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewOwnCase as contract } from '../../../../types/cases/viewOwnCase';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { caseStore } from '../stores/cases';
import { ownCaseView } from '../views/caseViews';

/**
 * A case of one of the account's own patients. Another person's is refused like one that does not
 * exist (R20).
 */
export const viewOwnCase = operation(contract, async ({ caseId }, { caller, now }) => {
  const read = await caseStore.get(caseId);
  const patient = read?.patientId ? await patientStore.get(read.patientId) : undefined;
  if (!read || !patient || !seesOne(patient, caller.account, read.account ?? ''))
    return refused('CASE_UNKNOWN', {});
  const who = { patientId: patient._id, name: personOf(patient).name };
  return done({ today: dateOf(now), case: ownCaseView(read, who, now) });
});
