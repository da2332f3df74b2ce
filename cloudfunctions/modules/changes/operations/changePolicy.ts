import { done, refused } from '../../../../types/answer';
import { changePolicy as contract } from '../../../../types/changes/changePolicy';
import { textIn } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import {
  type PolicyVersion,
  policyAt,
  policyStore,
  policyVersions,
  unchanged,
  versionId,
} from '../../policy';
import { makeChange } from '../steps/makeChange';

/**
 * Adds the next version of the policy. Its insert under a fixed `_id` decides, so of two at the
 * same time one is refused. It takes effect a minute later, longer than any instance keeps the
 * versions it has read. The same change again gets the same answer. The sessions of the days ahead
 * follow at once; if this call dies before, the job makes them when the version takes effect.
 */
export const changePolicy = staffOperation(contract, async (input, { caller, now }) => {
  const { version, policy, reason } = input;
  const making = { account: caller.account, policy: await policyAt(now), now };
  const change = { kind: 'policy' as const, version, policy };
  const made = await makeChange({ change, reason, unasked: true }, making);
  if (!made.ok && made.refused.code === 'PERIOD_GONE') return made;
  const versions = await policyStore.versions();
  const newest = versions[0] ?? unchanged;
  const next = { version: version + 1, by: caller.account, reason, policy };
  if (!made.ok && !isSame(newest, next)) return refused('POLICY_CHANGED', {});

  const { added = 0, withdrawn = 0, kept = [] } = made.ok ? made.value.effect : {};
  return done({
    value: {
      version: newest.version,
      policy: newest.policy,
      versions: await policyVersions(versions),
      sessions: {
        ...{ added, withdrawn },
        kept: kept.map(({ sessionId, bookings }) => ({ sessionId, bookings })),
      },
    },
    subjects: [versionId(newest.version)],
    details: {
      from: newest.from,
      sessionsAdded: added,
      sessionsWithdrawn: withdrawn,
      sessionsKept: kept.map(({ sessionId }) => sessionId),
    },
  });
});

/** Whether a version is the requested one, because the same request was made before. */
const isSame = (
  { version, by, reason, policy }: PolicyVersion,
  asked: { version: number; by: string; reason: string; policy: PolicyVersion['policy'] },
): boolean =>
  JSON.stringify([version, by, textIn(reason, versionId(version)), policy]) ===
  JSON.stringify([asked.version, asked.by, asked.reason, asked.policy]);
