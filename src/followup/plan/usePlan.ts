import { useState } from 'react';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import type { FollowUpRow } from '../../../types/calling/views';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { check, emptyForm, type Mistakes, mistakesAt, type PlanForm, toInput } from './planForm';

/** The form of a follow-up planned by hand: its values, its problems, and sending it. */
export function usePlan(today: string, dischargeId: string | undefined) {
  const form = useDraft<PlanForm>('followUp', emptyForm);
  const stays = form.value.dischargeId === dischargeId;
  // With another stay, or none any more, former input belongs to another patient.
  const draft: PlanForm = stays ? form.value : { ...emptyForm, ...ofStay(dischargeId) };
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [planned, setPlanned] = useState<FollowUpRow>();
  const change = useChange(planFollowUp);

  const set = (some: Partial<PlanForm>) => {
    form.set({ ...draft, ...some });
    // Correcting one field does not hide the mistakes of the others. Another kind has other fields.
    const put = Object.fromEntries(Object.keys(some).map(name => [name, undefined]));
    setMistakes(before => ('kind' in some ? {} : { ...before, ...put }));
  };
  /** The properties of a text field. */
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
  /**
   * Empties the form for the next patient, except kind and department, which are often the same.
   */
  const again = () => {
    form.forget({ ...emptyForm, kind: draft.kind, department: draft.department });
    setPlanned(undefined);
  };
  return { draft, mistakes, planned, set, typed, submit, again, change };
}
/**
 * The first values when the page was opened from a stay: a visit at home by the ward's own staff.
 */
const ofStay = (dischargeId: string | undefined): Partial<PlanForm> =>
  dischargeId ? { kind: 'homeVisit', by: 'nurse', dischargeId } : {};

export type Plan = ReturnType<typeof usePlan>;
