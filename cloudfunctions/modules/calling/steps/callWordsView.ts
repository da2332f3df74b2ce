import { alwaysAsked } from '../../../../domain/calling/words';
import { defined } from '../../../../domain/defined';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { callWordsUsual, followUpQuestions } from '../../../../texts/calling';
import type { CallWordsView } from '../../../../types/calling/viewCallWords';
import { staffStore } from '../../access';
import { rosterStore } from '../../timetable';
import { type CallWords, callWordsStore } from '../stores/callWords';

/** The callers' words as the office edits them. */
export async function callWordsView(now: Moment, known?: CallWords): Promise<CallWordsView> {
  const [stored, roster] = await Promise.all([
    known ?? callWordsStore.newest(),
    rosterStore.current(),
  ]);
  const names = await staffStore.names(stored ? [stored.by] : []);
  return {
    today: dateOf(now),
    version: stored?.version ?? 0,
    ...defined({ at: stored?.at, by: stored && (names.get(stored.by) ?? '') }),
    scripts: stored?.scripts ?? [],
    usual: callWordsUsual,
    questions: followUpQuestions
      .filter(({ id }) => !alwaysAsked.includes(id))
      .map(({ id, ask }) => ({ id, ask })),
    departments: roster?.departments.map(({ name }) => name) ?? [],
  };
}
