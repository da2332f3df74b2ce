import { outdatedCheck } from '../../notices';
import { caseStore } from '../stores/cases';

/** The notice of an answer is no longer true once its patient is satisfied (R16, R19). */
export const outdatedAnswers = outdatedCheck('caseAnswered', async notices => {
  const satisfied = await caseStore.satisfiedAmong(notices.map(({ facts }) => facts.caseId));
  return ({ facts }) => !satisfied.has(facts.caseId);
});
