import { outOfBounds } from '../../../domain/policy/outOfBounds';
import { problemsOf } from '../../../domain/policy/problems';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { Policy } from '../../../types/policy/policy';
import { allFields, boundsOf, type FieldPath, valueAt } from './fields';

const { policy: words } = deskTexts;

export type Closing = Policy['calendar']['closings'][number];
export type Opening = Policy['calendar']['openings'][number];

/** A policy as it stands in the form: every number as it was typed. */
export interface PolicyForm {
  values: Record<FieldPath, string>;
  closings: Closing[];
  openings: Opening[];
}

export function formOf(policy: Policy): PolicyForm {
  const values = Object.fromEntries(
    allFields.map(({ path }) => [path, String(valueAt(policy, path))]),
  ) as PolicyForm['values'];
  return { values, ...policy.calendar };
}

/** The form as a policy, unchecked; text that is not a number becomes NaN, which is out of any bounds. */
function policyOf({ values, closings, openings }: PolicyForm): Policy {
  const policy: Record<string, Record<string, unknown>> = {
    calendar: { closings: closings.map(trimmed), openings: openings.map(trimmed) },
  };
  for (const { path, unit } of allFields) {
    const [group = '', name = ''] = path.split('.');
    const typed = values[path].trim();
    const value = unit ? (typed === '' ? Number.NaN : Number(typed)) : typed;
    policy[group] = { ...policy[group], [name]: value };
  }
  return policy as Policy;
}

const trimmed = <D extends { reason: string }>(day: D): D => ({
  ...day,
  reason: day.reason.trim(),
});

export type Mistakes = Record<string, string>;

/** The policy in the form, or what is wrong with it by path: its bounds and contradictions. */
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
export function changesOf(base: PolicyForm, draft: PolicyForm): string[] {
  const numbers = allFields
    .filter(({ path }) => base.values[path] !== draft.values[path].trim())
    .map(({ path }) => words.change(words.fields[path], base.values[path], draft.values[path]));
  const days = (name: string, before: readonly { date: string }[], after: typeof before) => {
    const added = without(after, before).length;
    const removed = without(before, after).length;
    return added + removed ? [words.daysChanged(name, added, removed)] : [];
  };
  return [
    ...numbers,
    ...days(words.closings, base.closings, draft.closings),
    ...days(words.openings, base.openings, draft.openings),
  ];
}

/** The days of `these` that are not among `those`; another reason makes another day. */
function without<T>(these: readonly T[], those: readonly T[]): T[] {
  const known = new Set(those.map(each => JSON.stringify(each)));
  return these.filter(each => !known.has(JSON.stringify(each)));
}

/**
 * Puts what was changed against `base` on top of somebody else's newer version: nothing typed is lost, and
 * their changes stay wherever nothing was changed here.
 */
export function rebase(base: PolicyForm, draft: PolicyForm, newest: PolicyForm): PolicyForm {
  const values = Object.fromEntries(
    allFields.map(({ path }) => [
      path,
      draft.values[path] === base.values[path] ? newest.values[path] : draft.values[path],
    ]),
  ) as PolicyForm['values'];
  const days = <T extends { date: string }>(before: T[], mine: T[], theirs: T[]): T[] => {
    const removed = without(before, mine);
    const added = without(without(mine, before), theirs);
    return byDate([...without(theirs, removed), ...added]);
  };
  return {
    values,
    closings: days(base.closings, draft.closings, newest.closings),
    openings: days(base.openings, draft.openings, newest.openings),
  };
}

export const byDate = <T extends { date: string }>(days: readonly T[]): T[] =>
  [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
