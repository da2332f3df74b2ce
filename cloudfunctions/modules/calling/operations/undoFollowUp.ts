import { holds } from '../../../../domain/access/member';
import { undoUntil } from '../../../../domain/calling/desk';
import { done, type Outcome, refused } from '../../../../types/answer';
import { undoFollowUp as contract } from '../../../../types/calling/undoFollowUp';
import type { Policy } from '../../../../types/policy/policy';
import { type StaffCall, staffOperation } from '../../access';
import { type FollowUp, followUpRow, followUpStore, whatStands, workedOn } from '../../followups';
import { policyAt } from '../../policy';
import { settleCall } from '../steps/settleCall';

/**
 * One write marks the try as taken back. Then its effects are undone, and last the call is
 * restored. The job completes this if the call dies.
 */
export const undoFollowUp = staffOperation(contract, async ({ followUpId, at }, call) => {
  const { caller, now } = call;
  const policy = await policyAt(now);
  const answer = (followUp: FollowUp) =>
    done({
      value: { followUp: followUpRow(followUp, policy, now) },
      subjects: [followUp._id, followUp.personId],
    });
  for (let turn = 1; turn <= 3; turn++) {
    const read = await workedOn(caller.staff, followUpId);
    if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
    if (read.undone?.some(each => each.at === at)) return answer(read);
    // A killed call may have left effects undone: they are completed before anything is
    // undone.
    const whole = read.owes ? await settleCall(read, now) : read;
    if (whole.undone?.some(each => each.at === at)) return answer(whole);
    const may = await mayUndo(whole, at, policy, call);
    if (!may.ok) return may;
    const undoing = { id: may.value, by: caller.account, at: now };
    const begun = await followUpStore.beginUndo(whole, undoing);
    if (!begun) continue;
    const after = await settleCall(begun, now);
    if (after.undone?.some(each => each.at === at)) return answer(after);
    return refused('FOLLOW_UP_UNDO_STANDS', { because: (await whatStands(after)) ?? 'case' });
  }
  return refused('BUSY', {});
});

/** The id of the last try, if it is the one at `at` and may be taken back now. */
async function mayUndo(
  followUp: FollowUp,
  at: number,
  { followUp: rules }: Policy,
  { caller, now }: StaffCall,
): Promise<Outcome<string>> {
  const last = followUp.attempts.at(-1);
  if (last?.at !== at) return refused('FOLLOW_UP_UNDONE', {});
  if (last.by !== caller.account && !holds(caller.staff, 'followUpOffice'))
    return refused('NOT_ALLOWED', {});
  // A death recorded by mistake ended everything ahead of the patient: the office can take it back
  // at any time (R26).
  const anyTime = last.outcome === 'died' && holds(caller.staff, 'followUpOffice');
  if (!anyTime && now > undoUntil(last.at, rules))
    return refused('FOLLOW_UP_UNDO_LATE', { minutes: rules.undoMinutes });
  const because = await whatStands(followUp);
  return because ? refused('FOLLOW_UP_UNDO_STANDS', { because }) : done(last.id);
}
