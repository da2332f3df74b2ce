import { done } from '../../../../types/answer';
import { previewChange as contract } from '../../../../types/changes/previewChange';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { changesNothing, foreseenChange } from '../steps/makeChange';

export const previewChange = staffOperation(contract, async ({ change, reason }, call) => {
  const { caller, now } = call;
  const making = { account: caller.account, policy: await policyAt(now), now };
  const found = await foreseenChange(change, reason, making);
  if (!found.ok) return found;
  const { effect, shown, prepared } = found.value;
  const skipped = prepared.skipped ?? [];
  return done({
    value: {
      ...{ shown, effect, changesNothing: changesNothing(prepared) },
      ...{ skipped: namedRows(skipped), skippedCount: skipped.length },
    },
    subjects: effect.sessions.filter(({ bookings }) => bookings > 0).map(each => each.sessionId),
    details: { change: change.kind },
  });
});
