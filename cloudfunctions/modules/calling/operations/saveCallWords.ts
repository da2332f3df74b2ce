import { worksOnAllFollowUps } from '../../../../domain/access/followUps';
import { governs } from '../../../../domain/access/member';
import { done, refused } from '../../../../types/answer';
import { saveCallWords as contract } from '../../../../types/calling/saveCallWords';
import type { WrittenScript } from '../../../../types/calling/words';
import { keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { callWordsView } from '../steps/callWordsView';
import { callWordsStore } from '../stores/callWords';

/**
 * The words are for the whole hospital: a member limited to departments cannot change them (R20).
 * The insert of the next version under a fixed id decides: of two at the same time one is refused,
 * and a repetition gets the first answer.
 */
export const saveCallWords = staffOperation(contract, async (input, { caller, now }) => {
  const { version } = input;
  if (!governs(caller.staff) && !worksOnAllFollowUps(caller.staff))
    return refused('OTHER_DEPARTMENT', {});
  const scripts = input.scripts.map(script => ({
    ...script,
    questions: script.questions.map(question => ({ id: idOf(question), ...question })),
  }));
  const next = { version: version + 1, at: now, by: caller.account, scripts };
  const before = (await callWordsStore.newest())?.version ?? 0;
  if (before === version) await callWordsStore.add(next);
  const newest = await callWordsStore.newest();
  const isOwn =
    newest?.version === next.version &&
    newest.by === next.by &&
    JSON.stringify(newest.scripts) === JSON.stringify(scripts);
  if (!isOwn) return refused('CALL_WORDS_CHANGED', {});
  return done({ value: await callWordsView(now, newest), subjects: [newest._id] });
});

/** A question with another wording gets another id. */
const idOf = (question: WrittenScript['questions'][number]): string =>
  `own-${keyedHash('call question', JSON.stringify(question)).replace(/\W/g, '').slice(0, 12)}`;
