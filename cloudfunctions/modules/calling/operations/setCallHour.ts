import { dayForHour, heldByOther, heldNow } from '../../../../domain/calling/desk';
import { done, refused } from '../../../../types/answer';
import { setCallHour as contract } from '../../../../types/calling/setCallHour';
import { staffOperation } from '../../access';
import { followUpRow, followUpStore, whoHolds, workedOn } from '../../followups';
import { policyAt } from '../../policy';

export const setCallHour = staffOperation(contract, async ({ followUpId, hour }, call) => {
  const { caller, now } = call;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const read = await workedOn(caller.staff, followUpId);
    if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
    if (!read.open) return refused('FOLLOW_UP_OVER', {});
    const other = heldByOther(read.holder, caller.account, now);
    if (other) return refused('FOLLOW_UP_HELD', await whoHolds(other));
    const held = heldNow(read.holder, now);
    const given = held?.until === undefined ? held : undefined;
    const best = { at: hour, why: 'asked' as const };
    const after = await followUpStore.setHour(read, best, dayForHour(hour, now), given, now);
    if (!after) continue;
    return done({
      value: { followUp: followUpRow(after, await policyAt(now), now) },
      subjects: [followUpId],
    });
  }
  return refused('BUSY', {});
});
