import { mayAnswerWorry } from '../../../../domain/access/followUps';
import { done, refused } from '../../../../types/answer';
import { answerWorry as contract } from '../../../../types/calling/answerWorry';
import { staffOperation } from '../../access';
import { followUpStore, namesIn, sealWorry, worryOf } from '../../followups';
import { rosterStore } from '../../timetable';

export const answerWorry = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, followUpId, text } = input;
  const [read, roster] = await Promise.all([followUpStore.get(followUpId), rosterStore.current()]);
  if (!read?.worry || !mayAnswerWorry(caller.staff, roster, read))
    return refused('WORRY_UNKNOWN', {});
  const answer = {
    id: requestId,
    at: now,
    by: caller.account,
    sealed: sealWorry(text, followUpId),
  };
  const after =
    (await followUpStore.answerWorry(followUpId, answer)) ?? (await followUpStore.get(followUpId));
  if (after?.worry?.answer?.id !== requestId) return refused('WORRY_ANSWERED', {});
  const worry = worryOf(after, await namesIn([after]));
  if (!worry) throw new Error('a worry that was answered is gone');
  return done({ value: { worry }, subjects: [followUpId] });
});
