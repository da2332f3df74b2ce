import { useState } from 'react';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import type { FollowUpRow } from '../../../types/followups/followUps';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { check, emptyForm, type Mistakes, mistakesAt, type PlanForm, toInput } from './planForm';

/** The form of a follow-up that is planned by hand: what stands in it, what is wrong with it, and sending it. */
export function usePlan(today: string, dischargeId: string | undefined) {
  const form = useDraft<PlanForm>('followUp', emptyForm);
  const stays = form.value.dischargeId === dischargeId;
  // Another stay, or none any more: what was typed was of somebody else.
  const draft: PlanForm = stays ? form.value : { ...emptyForm, ...ofStay(dischargeId) };
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [planned, setPlanned] = useState<FollowUpRow>();
  const change = useChange(planFollowUp);

  const set = (some: Partial<PlanForm>) => {
    form.set({ ...draft, ...some });
    setMistakes({});
  };
  /** What a field to type in is given. */
  const typed = (name: 'name' | 'phone' | 'number' | 'unit' | 'text' | 'who' | 'address') => ({
    id: `plan-${name}`,
    value: draft[name],
    error: mistakes[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  const submit = async () => {
    const wrong = check(draft, today);
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const answer = await change.send(toInput(draft));
    if (answer?.ok) {
      form.forget();
      setPlanned(answer.value.followUp);
    } else if (answer?.refusal.code === 'INPUT_INVALID')
      setMistakes(mistakesAt(answer.refusal.facts.fields));
  };
  /** Empties the form for the next patient, but for kind and department, which are often the same. */
  const again = () => {
    form.forget({ ...emptyForm, kind: draft.kind, department: draft.department });
    setPlanned(undefined);
  };
  return { draft, mistakes, planned, set, typed, submit, again, change };
}
/** What a plan begins with that somebody's stay leads to: a visit at home by the ward's own people. */
const ofStay = (dischargeId: string | undefined): Partial<PlanForm> =>
  dischargeId ? { kind: 'homeVisit', by: 'nurse', dischargeId } : {};

export type Plan = ReturnType<typeof usePlan>;
