import { useState } from 'react';
import { saveCallWords } from '../../../types/calling/saveCallWords';
import type { CallWordsView } from '../../../types/calling/viewCallWords';
import type { WrittenScript } from '../../../types/calling/words';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { emptyScript, toForm, toSave } from './wordsForm';

/** The office's scripts: their values, which one is open, and saving all as a new version. */
export function useCallWords(view: CallWordsView, onSaved: (view: CallWordsView) => void) {
  const { version } = view;
  const draft = useDraft<WrittenScript[]>('callWords', () => toForm(view.scripts), `${version}`);
  const change = useChange(saveCallWords);
  const [open, setOpen] = useState<number>();
  const { value, set } = draft;
  return {
    value,
    draft,
    /** The scripts as the hospital has them. */
    kept: toForm(view.scripts),
    open,
    show: setOpen,
    isChanged: JSON.stringify(toSave(value)) !== JSON.stringify(toForm(view.scripts)),
    change: (at: number, some: Partial<WrittenScript>) =>
      set(value.map((script, index) => (index === at ? { ...script, ...some } : script))),
    add(): void {
      setOpen(value.length);
      set([...value, emptyScript]);
    },
    drop(at: number): void {
      setOpen(undefined);
      set(value.filter((_, index) => index !== at));
    },
    busy: change.busy,
    refusal: change.refusal,
    async save(): Promise<void> {
      const answer = await change.send({ version, scripts: toSave(value) });
      if (!answer?.ok) return;
      draft.forget(toForm(answer.value.scripts));
      setOpen(undefined);
      onSaved(answer.value);
    },
  };
}
