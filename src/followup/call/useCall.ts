import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { askToConfirm } from '../../phone/askToConfirm';
import { type CallForm, emptyForm, type Mistake, mistakeOf, toRecord } from './callForm';
import { hasUnsaved, useCallForm } from './useCallForm';

const { call: words } = followupTexts;
type Page = ValueOf<typeof viewFollowUp>;

/** One call: its form, where its first values came from, and recording it. */
export function useCall(page: Page, onDone: (done: ValueOf<typeof recordFollowUp>) => void) {
  const { followUpId } = page.followUp;
  const [restored, setRestored] = useState(() => whatWasRestored(page));
  const { draft, saved, ...keep } = useCallForm(followUpId, page);
  const [mistake, setMistake] = useState<Mistake>();
  const change = useChange(recordFollowUp);

  const write = (some: Partial<CallForm>) => {
    setMistake(undefined);
    keep.change(some);
  };
  const record = async () => {
    const { outcome } = draft;
    const wrong = mistakeOf(draft, page.questions, page.today);
    setMistake(wrong);
    if (wrong || !outcome) return;
    if (outcome === 'died' && !(await isSureOfDeath(page.person.name))) return;
    await keep.stop();
    // A try that is sent again after a lost answer is one try.
    const answer = await change.send(
      { followUpId, record: toRecord(page.questionnaire ? unrated(draft) : draft, outcome) },
      { followUpId, tries: page.round.attempts.length },
    );
    if (!answer) return;
    if (!answer.ok) return keep.goOn();
    keep.forget();
    onDone(answer.value);
  };
  return {
    draft,
    saved,
    mistake,
    write,
    record,
    /** A sentence about where the form's first values came from; undefined for an empty form. */
    restored,
    /** Empties the form. */
    startAnew() {
      keep.clear();
      setRestored(undefined);
    },
    /** Whether anything is written, or a number was called. */
    isWritten: JSON.stringify(draft) !== JSON.stringify(emptyForm),
    keepNow: keep.flush,
    busy: change.busy,
    refusal: change.refusal,
  };
}

/** Without the ratings that the patient gave in the survey, which an old draft may still have. */
const unrated = (draft: CallForm): CallForm => ({ ...draft, satisfaction: undefined, ratings: {} });

function whatWasRestored({ followUp, draft, today }: Page): string | undefined {
  if (hasUnsaved(followUp.followUpId)) return words.restoredHere;
  return draft && words.restored(sayMoment(draft.at, today), draft.by);
}

function isSureOfDeath(name: string): Promise<boolean> {
  const { content, ...asked } = words.diedAsk;
  return askToConfirm({ ...asked, content: content(name) });
}
