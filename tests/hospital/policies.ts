import { forgetPolicy } from '../../cloudfunctions/modules/policy/stores/policy';
import { defaultPolicy, type Policy } from '../../types/policy/policy';
import type { TestHospital } from './open';

/** The default policy with some settings changed. */
export const policyWith = (more: { [K in keyof Policy]?: Partial<Policy[K]> }): Policy =>
  Object.fromEntries(
    Object.entries(defaultPolicy).map(([key, part]) => [
      key,
      { ...part, ...more[key as keyof Policy] },
    ]),
  ) as Policy;

/** Puts a policy in force from the beginning, before any call. */
export async function layPolicy(hospital: TestHospital, policy: Policy): Promise<void> {
  await hospital.stack.store.insert('policies', [
    { _id: 'P-1', version: 1, from: 0, by: 'office', reason: '', policy },
  ]);
  forgetPolicy();
}
