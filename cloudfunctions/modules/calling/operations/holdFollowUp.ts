import { holds } from '../../../../domain/access/member';
import { heldByOther, heldNow, taken } from '../../../../domain/calling/desk';
import { defined } from '../../../../domain/defined';
import { done, refused } from '../../../../types/answer';
import { holdFollowUp as contract } from '../../../../types/calling/holdFollowUp';
import { staffOperation } from '../../access';
import { followUpStore, holderOf, namesIn, whoHolds, workedOn } from '../../followups';
import { policyAt } from '../../policy';

/**
 * One conditional write on the holder that was read: of two callers at the same time one gets the
 * call, and the other is told who has it.
 */
export const holdFollowUp = staffOperation(contract, async (input, { caller, now }) => {
  const { followUpId, hold } = input;
  const { followUp: rules } = await policyAt(now);
  for (let attempt = 1; attempt <= 3; attempt++) {
    const read = await workedOn(caller.staff, followUpId);
    if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
    if (!read.open) return refused('FOLLOW_UP_OVER', {});
    const other = heldByOther(read.holder, caller.account, now);
    if (other && (hold || !holds(caller.staff, 'followUpOffice')))
      return refused('FOLLOW_UP_HELD', await whoHolds(other));
    // An assigned call stays assigned when its caller leaves it.
    const stays =
      !other && heldNow(read.holder, now)?.until === undefined ? read.holder : undefined;
    const next = hold ? taken(read.holder, caller.account, now, rules) : stays;
    const after = next === read.holder ? read : await followUpStore.hold(read, next);
    if (!after) continue;
    const names = await namesIn([after]);
    return done({
      value: defined({ holder: holderOf(after, names, caller.account, now) }),
      subjects: [followUpId],
    });
  }
  return refused('BUSY', {});
});
