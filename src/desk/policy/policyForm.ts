import { outOfBounds } from '../../../domain/policy/outOfBounds';
import { problemsOf } from '../../../domain/policy/problems';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { Policy } from '../../../types/policy/policy';
import { allFields, boundsOf, type PolicyPath, valueAt } from './fields';

const { policy: words } = deskTexts;

/** A policy in the form: every value as it was typed. */
export interface PolicyForm {
  values: Record<PolicyPath, string>;
  /** The parts of its policy that have pages of their own. */
  elsewhere: Pick<Policy, 'hours' | 'calendar'> & { queue: Pick<Policy['queue'], 'off'> };
}

/** The form of a policy. */
export function formOf(policy: Policy): PolicyForm {
  const values = Object.fromEntries(
    allFields.map(({ path }) => [path, String(valueAt(policy, path))]),
  ) as PolicyForm['values'];
  const { hours, calendar, queue } = policy;
  return { values, elsewhere: { hours, calendar, queue: { off: queue.off } } };
}

/** The form as a policy, unchecked; text that is no number becomes NaN, which is out of bounds. */
function policyOf({ values, elsewhere }: PolicyForm): Policy {
  const policy: Record<string, unknown> = { ...elsewhere };
  for (const { path, unit } of allFields) {
    const [group = '', name = ''] = path.split('.');
    const typed = values[path].trim();
    const value = unit ? (typed === '' ? Number.NaN : Number(typed)) : typed;
    policy[group] = { ...(policy[group] as object | undefined), [name]: value };
  }
  return policy as Policy;
}

export type Mistakes = Record<string, string>;

/** The policy in the form, or its problems by path: bounds and contradictions. */
export function check(draft: PolicyForm): { policy: Policy } | { mistakes: Mistakes } {
  const policy = policyOf(draft);
  const mistakes: Mistakes = {};
  for (const path of outOfBounds(policy)) mistakes[path] ??= sayBounds(path);
  for (const [path, problem] of problemsOf(policy))
    mistakes[path] ??= texts.policyProblems[problem];
  return Object.keys(mistakes).length === 0 ? { policy } : { mistakes };
}

function sayBounds(path: string): string {
  const field = allFields.find(each => each.path === path);
  const bounds = field && boundsOf(field.path);
  return bounds ? words.outOfBounds(bounds.min, bounds.max) : texts.fields.wrong;
}

/** The differences between two forms in words: each label with the value before and after. */
export const changesOf = (base: PolicyForm, draft: PolicyForm): string[] =>
  allFields
    .filter(({ path }) => base.values[path] !== draft.values[path].trim())
    .map(({ path }) => words.change(words.fields[path], base.values[path], draft.values[path]));

/**
 * Applies the changes against `base` to another member's newer version: no input is lost, and their
 * changes stay where nothing was changed here.
 */
export function rebase(base: PolicyForm, draft: PolicyForm, newest: PolicyForm): PolicyForm {
  const values = Object.fromEntries(
    allFields.map(({ path }) => [
      path,
      draft.values[path] === base.values[path] ? newest.values[path] : draft.values[path],
    ]),
  ) as PolicyForm['values'];
  return { values, elsewhere: newest.elsewhere };
}
