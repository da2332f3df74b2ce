import { useState } from 'react';
import { changePolicy } from '../../../types/changes/changePolicy';
import type { ValueOf } from '../../../types/contract';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { read } from '../../api/call';
import { useChange } from '../../api/useChange';
import { useReason } from '../../parts/staff/Reason';
import { useDraft } from '../../phone/drafts/useDraft';
import { changesOf, check, formOf, type PolicyForm, rebase } from './policyForm';

export type Whole = ValueOf<typeof viewPolicy>;
export type Changed = ValueOf<typeof changePolicy>;

/**
 * The policy while it is edited, based on the version that was read, or on a newer one by another
 * member.
 * @param onKeep called with the version on which the form is based
 */
export function usePolicyForm(first: Whole, onKeep: (view: Whole) => void) {
  const form = useVersion(first, onKeep);
  const { view, draft, base } = form;
  const [reviewing, setReviewing] = useState(false);
  const [rebased, setRebased] = useState(false);
  const [changed, setChanged] = useState<Changed>();
  const reason = useReason('policy');
  const change = useChange(changePolicy);
  const checked = check(draft);

  const edit = (next: PolicyForm) => {
    form.edit(next);
    setChanged(undefined);
  };
  const reset = () => {
    form.reset();
    setReviewing(false);
    setRebased(false);
    change.forget();
  };
  const submit = async () => {
    if (!reason.given() || !('policy' in checked)) return;
    setRebased(false);
    const { version } = view;
    const answer = await change.send({ version, policy: checked.policy, reason: reason.value });
    if (answer?.ok) {
      const { policy, versions } = answer.value;
      form.replace({ ...view, version: answer.value.version, policy, versions });
      setChanged(answer.value);
      setReviewing(false);
      reason.clear();
    } else if (answer?.refusal.code === 'POLICY_CHANGED' && (await form.takeOver())) {
      setRebased(true);
      change.forget();
    }
  };
  return {
    view,
    draft,
    base,
    /** The changes, one sentence for each value. */
    changes: changesOf(base, draft),
    mistakes: 'mistakes' in checked ? checked.mistakes : {},
    ready: 'policy' in checked,
    /** The changed policy; undefined while a value is wrong. */
    policy: 'policy' in checked ? checked.policy : undefined,
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

/** A version of the policy, and the form based on it. */
function useVersion(first: Whole, onKeep: (view: Whole) => void) {
  const [view, setView] = useState(first);
  const written = useDraft<PolicyForm>('policy', () => formOf(first.policy), String(view.version));
  const draft = written.value;
  const base = formOf(view.policy);
  const stand = (next: Whole, form: PolicyForm) => {
    setView(next);
    onKeep(next);
    written.set(form);
  };
  return {
    view,
    draft,
    base,
    edit(next: PolicyForm) {
      onKeep(view);
      written.set(next);
    },
    reset: () => written.forget(base),
    replace(next: Whole) {
      stand(next, formOf(next.policy));
      written.forget(formOf(next.policy));
    },
    /** Applies the typed changes to the newest version; returns whether it could be read. */
    async takeOver(): Promise<boolean> {
      const answer = await read(viewPolicy, {});
      if (answer.ok) stand(answer.value, rebase(base, draft, formOf(answer.value.policy)));
      return answer.ok;
    },
  };
}

export type PolicyChange = ReturnType<typeof usePolicyForm>;
