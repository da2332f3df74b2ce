import { problemsOf } from '../../domain/policy/problems';
import { type Policy, policyFields } from './fields';

export type { Policy } from './fields';

/**
 * The hospital's policy: all values of the rule book with their defaults, without contradictions.
 * `policySchema.parse({})` is the policy of a hospital that changed nothing.
 */
export const policySchema = policyFields.check(({ value, issues }) => {
  for (const [path, message] of problemsOf(value))
    issues.push({ code: 'custom', input: value, message, path: path.split('.') });
});

/** The policy of a hospital that changed nothing: the rule book's own values. */
export const defaultPolicy: Policy = policySchema.parse({}, { jitless: true });
