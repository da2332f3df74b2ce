import { done, refused } from '../../types/answer';
import { viewCase as contract } from '../../types/followup';
import { staffOperation } from '../cloud/serve';
import { caseStore } from '../cloud/stores/cases';
import { onRecord } from '../workflows/caseSteps';
import { maySee } from '../workflows/caseViews';

export const viewCase = staffOperation(contract, async ({ caseId }, { caller, now }) => {
  const read = await caseStore.get(caseId);
  if (!read || !maySee(caller.staff, read)) return refused('CASE_UNKNOWN', {});
  return done(await onRecord(read, caller.staff, now));
});
