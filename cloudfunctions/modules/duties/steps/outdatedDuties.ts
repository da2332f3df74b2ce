import { staffStore } from '../../access';
import { caseStore } from '../../cases';
import { followUpStore } from '../../followups';
import { outdatedCheck } from '../../notices';

/**
 * A message to a member of staff is no longer true once they have left, the worry is answered, or
 * the case is closed (R19).
 */
export const outdatedDuties = outdatedCheck('duty', async notices => {
  const about = (...kinds: string[]) =>
    notices.filter(({ facts }) => kinds.includes(facts.what)).map(({ facts }) => facts.about);
  const [active, worries, open] = await Promise.all([
    staffStore.activeAmong(notices.map(({ account }) => account)),
    followUpStore.worriesOpenAmong(about('worry', 'worryOverdue')),
    caseStore.openAmong(about('caseAssigned', 'caseOverdue')),
  ]);
  const waits = new Set([...worries, ...open]);
  return ({ account, facts }) =>
    active.has(account) &&
    (facts.what === 'praised' || facts.what === 'importDone' || waits.has(facts.about));
});
