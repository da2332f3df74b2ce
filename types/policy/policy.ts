import { problemsOf } from '../../domain/policy/problems';
import { type Policy, policyFields } from './fields';

export type { Policy } from './fields';

/**
 * The hospital's policy: every number of the rule book, with the hospital's own values as defaults, and nothing in it that
 * contradicts itself. `policySchema.parse({})` is the policy of a hospital that changed nothing.
 */
export const policySchema = policyFields.check(({ value, issues }) => {
  for (const [path, message] of problemsOf(value))
    issues.push({ code: 'custom', input: value, message, path: path.split('.') });
});

/** The policy of a hospital that changed nothing: the rule book's own numbers. */
export const defaultPolicy: Policy = policySchema.parse({}, { jitless: true });
