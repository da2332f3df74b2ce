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
 * The words are the whole hospital's: whoever is limited to departments does not change them (R20). The insert of the next version under a
 * fixed id is the moment, so of two at once one is refused; the same sent again is answered as the first time.
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

/** A question in other words is another question. */
const idOf = (question: WrittenScript['questions'][number]): string =>
  `own-${keyedHash('call question', JSON.stringify(question)).replace(/\W/g, '').slice(0, 12)}`;
