import { defaultPolicy, type Policy } from '../../types/policy/policy';

/** The rule book's own policy with some of its settings changed. */
export const policyWith = (more: { [K in keyof Policy]?: Partial<Policy[K]> }): Policy =>
  Object.fromEntries(
    Object.entries(defaultPolicy).map(([key, part]) => [
      key,
      { ...part, ...more[key as keyof Policy] },
    ]),
  ) as Policy;
