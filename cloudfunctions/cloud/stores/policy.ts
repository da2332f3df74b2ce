import { defaultPolicy, type Policy, policySchema } from '../../../types/policy';
import { collection, commands } from '../database';

/** One dated version of the policy; what was decided under an older one stays as it was. */
interface PolicyVersion {
  _id: string;
  from: number;
  policy: unknown;
}

const keptFor = 30_000;
let kept: { policy: Policy; readAt: number; age: () => number } | undefined;

const stopwatch = () => {
  const from = performance.now();
  return () => performance.now() - from;
};

/**
 * The policy in force at a moment; the defaults where the hospital set none. An instance keeps it for half a minute,
 * so that a booking need not read it.
 */
export async function policyAt(now: number): Promise<Policy> {
  if (kept && kept.age() < keptFor && Math.abs(now - kept.readAt) < keptFor) return kept.policy;
  const [version] = await collection<PolicyVersion>('policies').find({
    where: [{ from: commands().lte(now) }],
    order: [['from', 'desc']],
    limit: 1,
  });
  const policy = version ? policySchema.parse(version.policy) : defaultPolicy;
  kept = { policy, readAt: now, age: stopwatch() };
  return policy;
}
