import { useState } from 'react';
import type { CarePlanView } from '../../../types/care/care';
import { saveCarePlan } from '../../../types/care/saveCarePlan';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import {
  type CarePlanForm,
  check,
  emptyForm,
  emptyItem,
  formOf,
  type Item,
  type Mistakes,
  problemsAt,
  toPlan,
} from './carePlanForm';

/**
 * A plan while it is edited: its values, its messages, the open message, and saving it.
 * @param read the plan as the hospital has it; undefined for a new one
 */
export function useCarePlan(read: CarePlanView | undefined) {
  const [base, setBase] = useState(read);
  const form = useDraft<CarePlanForm>(
    'carePlan',
    () => (read ? formOf(read) : emptyForm()),
    base && `${base.planId} ${base.revision}`,
  );
  const draft = form.value;
  const [open, setOpen] = useState<string | undefined>(read ? undefined : draft.items[0]?.id);
  const [mistakes, setMistakes] = useState<Mistakes>();
  const [saved, setSaved] = useState(false);
  const change = useChange(saveCarePlan);

  const set = (some: Partial<CarePlanForm>) => {
    form.set({ ...draft, ...some });
    setMistakes(undefined);
    setSaved(false);
  };
  const setItem = (id: string, some: Partial<Item>) =>
    set({ items: draft.items.map(item => (item.id === id ? { ...item, ...some } : item)) });
  const add = () => {
    const item = emptyItem();
    set({ items: [...draft.items, item] });
    setOpen(item.id);
  };

  const save = async () => {
    const wrong = check(draft);
    setMistakes(wrong);
    if (wrong) {
      const first = draft.items.find(({ id }) => wrong.of[id]);
      if (first && !wrong.of[open ?? '']) setOpen(first.id);
      return;
    }
    const plan = toPlan(draft);
    const known = base ? { planId: base.planId, revision: base.revision } : {};
    const answer = await change.send({ ...known, plan });
    if (answer?.ok) {
      setBase(answer.value.plan);
      form.forget(formOf(answer.value.plan));
      setOpen(undefined);
      setSaved(true);
    } else if (answer?.refusal.code === 'INPUT_INVALID')
      setMistakes(problemsAt(answer.refusal.facts.fields, draft));
  };
  return {
    draft,
    set,
    setItem,
    add,
    remove: (id: string) => set({ items: draft.items.filter(item => item.id !== id) }),
    /** The id of the message that is edited. */
    open,
    setOpen,
    mistakes,
    saved,
    save,
    change,
  };
}
export type CarePlanEditor = ReturnType<typeof useCarePlan>;
