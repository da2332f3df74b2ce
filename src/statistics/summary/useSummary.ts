import { useState } from 'react';
import { saveSummary } from '../../../types/figures/saveSummary';
import {
  SUMMARY_CASES,
  type SummaryCandidate,
  type SummaryView,
} from '../../../types/figures/summary';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';

/** The office's part: the chosen cases in its words, and its own text. */
export interface SummaryForm {
  cases: { caseId: string; department: string; kind: SummaryCandidate['kind']; text: string }[];
  note: string;
}

/** The office's part of a month's summary: its values, choosing cases, and saving. */
export function useSummary(view: SummaryView, onSaved: (view: SummaryView) => void) {
  const { month, revision, told, note } = view;
  const draft = useDraft<SummaryForm>('summary', { cases: told, note }, `${month} ${revision}`);
  const change = useChange(saveSummary);
  const [open, setOpen] = useState(draft.restored);
  const { value, set } = draft;
  const without = (caseId: string) => value.cases.filter(each => each.caseId !== caseId);
  return {
    value,
    open,
    edit: () => setOpen(true),
    draft,
    /** The hospital's version, for emptying the form. */
    kept: { cases: told, note } satisfies SummaryForm,
    isFull: value.cases.length >= SUMMARY_CASES,
    write: (next: Partial<SummaryForm>) => set({ ...value, ...next }),
    say: (caseId: string, text: string) =>
      set({
        ...value,
        cases: value.cases.map(each => (each.caseId === caseId ? { ...each, text } : each)),
      }),
    take({ caseId, department, kind, text, done }: SummaryCandidate): void {
      const words = [text, done].filter(Boolean).join(' ').slice(0, 160);
      set({ ...value, cases: [...value.cases, { caseId, department, kind, text: words }] });
    },
    drop: (caseId: string) => set({ ...value, cases: without(caseId) }),
    /** Whether a case has no words. */
    wordless: value.cases.some(({ text }) => text.trim().length < 2),
    busy: change.busy,
    refusal: change.refusal,
    async save(): Promise<void> {
      const cases = value.cases.map(({ caseId, text }) => ({ caseId, text }));
      const answer = await change.send({ month, revision, note: value.note, cases });
      if (!answer?.ok) return;
      draft.forget({ cases: answer.value.told, note: answer.value.note });
      setOpen(false);
      onSaved(answer.value);
    },
  };
}
export type Summary = ReturnType<typeof useSummary>;
