import { maySeeCase } from '../../../../domain/access/cases';
import { done, refused } from '../../../../types/answer';
import { viewCase as contract } from '../../../../types/cases/viewCase';
import { staffOperation } from '../../access';
import { onRecord } from '../steps/caseStep';
import { caseStore } from '../stores/cases';

export const viewCase = staffOperation(contract, async ({ caseId }, { caller, now }) => {
  const read = await caseStore.get(caseId);
  if (!read || !maySeeCase(caller.staff, read)) return refused('CASE_UNKNOWN', {});
  return done(await onRecord(read, caller.staff, now));
});
