import type { Moment } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { changePolicy as contract } from '../../../../types/changes/changePolicy';
import type { Policy } from '../../../../types/policy/policy';
import { sealText, textIn } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import {
  forgetPolicy,
  type PolicyVersion,
  policyStore,
  policyVersions,
  takesEffectAfter,
  unchanged,
  versionId,
} from '../../policy';
import { rosterStore } from '../../timetable';
import { layOutDays } from '../steps/layOutDays';

/**
 * Puts the next version down; its insert under a fixed `_id` is the moment, so of two at once one is refused. It takes
 * effect a minute later, longer than any instance keeps the versions it read. The same change sent again is answered as
 * the first time. The sessions of the days ahead follow at once; should this call die before, the clock lays them out
 * when the version takes effect.
 */
export const changePolicy = staffOperation(contract, async (input, { caller, now }) => {
  const before = (await policyStore.versions(1))[0] ?? unchanged;
  const next: Omit<PolicyVersion, '_id'> = {
    version: input.version + 1,
    from: Math.max(now + takesEffectAfter, before.from + 1),
    by: caller.account,
    reason: sealText(input.reason, versionId(input.version + 1)),
    policy: input.policy,
  };
  const added = before.version === input.version && (await policyStore.add(next));
  const versions = await policyStore.versions();
  const newest = versions[0] ?? unchanged;
  if (!added && !isSame(newest, next)) return refused('POLICY_CHANGED', {});

  forgetPolicy();
  const { added: laid, withdrawn, kept } = await follow(input.policy, input.reason, now);
  return done({
    value: {
      version: newest.version,
      policy: newest.policy,
      versions: await policyVersions(versions),
      sessions: { added: laid, withdrawn, kept },
    },
    subjects: [`P-${newest.version}`],
    details: {
      from: newest.from,
      sessionsAdded: laid,
      sessionsWithdrawn: withdrawn,
      sessionsKept: kept.map(({ sessionId }) => sessionId),
    },
  });
});

const isSame = (one: Omit<PolicyVersion, '_id'>, other: Omit<PolicyVersion, '_id'>): boolean =>
  flat(one) === flat(other);

const flat = ({ version, by, reason, policy }: Omit<PolicyVersion, '_id'>): string =>
  JSON.stringify([version, by, textIn(reason, versionId(version)), policy]);

/** The sessions of the days ahead as the new policy wants them (R2): what is sold stays and is named. */
async function follow(policy: Policy, reason: string, now: Moment) {
  const roster = await rosterStore.whole();
  if (!roster) return { added: 0, withdrawn: 0, kept: [] };
  return layOutDays(roster, { policy, reason, now });
}
