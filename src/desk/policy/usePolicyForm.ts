import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { changePolicy } from '../../../types/timetable/changePolicy';
import { read } from '../../api/call';
import { useChange } from '../../api/useChange';
import { useReason } from '../../parts/staff/Reason';
import { changesOf, check, formOf, type PolicyForm, rebase } from './policyForm';

export type Whole = ValueOf<typeof viewPolicy>;
export type Changed = ValueOf<typeof changePolicy>;

/**
 * The policy as it is being changed: on top of the version that was read, or of somebody's newer one.
 * @param onKeep told on which version the form stands
 */
export function usePolicyForm(first: Whole, onKeep: (view: Whole) => void) {
  const [view, setView] = useState(first);
  const [draft, setDraft] = useState<PolicyForm>(() => formOf(first.policy));
  const [reviewing, setReviewing] = useState(false);
  const reason = useReason();
  const [rebased, setRebased] = useState(false);
  const [changed, setChanged] = useState<Changed>();
  const change = useChange(changePolicy);

  const base = formOf(view.policy);
  const changes = changesOf(base, draft);
  const checked = check(draft);
  const mistakes = 'mistakes' in checked ? checked.mistakes : {};

  const edit = (next: PolicyForm) => {
    onKeep(view);
    setDraft(next);
    setChanged(undefined);
  };
  const reset = () => {
    setDraft(base);
    setReviewing(false);
    setRebased(false);
    change.forget();
  };
  /** Somebody was faster: theirs below, what was typed here on top of it. */
  const takeOver = async () => {
    const answer = await read(viewPolicy, {});
    if (!answer.ok) return;
    setDraft(rebase(base, draft, formOf(answer.value.policy)));
    setView(answer.value);
    onKeep(answer.value);
    setRebased(true);
    change.forget();
  };
  const submit = async () => {
    if (!reason.given() || !('policy' in checked)) return;
    setRebased(false);
    const answer = await change.send({
      version: view.version,
      policy: checked.policy,
      reason: reason.value,
    });
    if (!answer) return;
    if ('refusal' in answer) {
      if (answer.refusal.code === 'POLICY_CHANGED') await takeOver();
      return;
    }
    const { version, policy, versions } = answer.value;
    const next = { ...view, version, policy, versions };
    setView(next);
    onKeep(next);
    setDraft(formOf(policy));
    setChanged(answer.value);
    setReviewing(false);
    reason.clear();
  };
  return {
    view,
    draft,
    base,
    /** What would change, a sentence each. */
    changes,
    mistakes,
    ready: 'policy' in checked,
    edit,
    reset,
    reviewing,
    review: () => setReviewing(true),
    reason,
    rebased,
    changed,
    change,
    submit,
  };
}
export type PolicyChange = ReturnType<typeof usePolicyForm>;
