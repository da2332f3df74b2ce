import { done } from '../../../../types/answer';
import { viewSummary as contract } from '../../../../types/figures/viewSummary';
import { staffOperation } from '../../access';
import { readSummary } from '../steps/readSummary';

export const viewSummary = staffOperation(contract, async ({ month }, { caller, now }) => {
  const value = await readSummary(month, caller.staff, now);
  return done({ value, subjects: value.told.map(({ caseId }) => caseId), details: { month } });
});
