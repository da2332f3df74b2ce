import { takenOver } from '../../../../domain/policy/takenOver';
import { MINUTE, type Moment } from '../../../../domain/time/time';
import { policyFields } from '../../../../types/policy/fields';
import { defaultPolicy, type Policy } from '../../../../types/policy/policy';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { forgettable } from '../../../cloud/memory';

/**
 * One dated version of the policy. Versions are only added; what was decided under an older one
 * stays.
 */
export interface PolicyVersion {
  _id: string;
  version: number;
  /** In force from this moment until the next version is. */
  from: Moment;
  by: string;
  /** Sealed. */
  reason: string;
  policy: Policy;
}

/** The `_id` of a version. */
export const versionId = (version: number): string => `P-${version}`;

/**
 * The time (ms) for which an instance keeps what it has read, so that not every booking reads it.
 */
const keptFor = 30_000;

/**
 * A version takes effect this long (ms) after it was written. This is longer than an instance keeps
 * the versions, so every instance knows the new version in time, and all change at the same moment.
 */
export const takesEffectAfter = MINUTE;

export const policies = defineCollection<PolicyVersion>('policies', {
  indexes: {
    version: ['-version'],
    from_version: ['from', '-version'],
  },
  textsOfStaff: { reason: 'its id' },
});

/** The hospital's policy before any change: version 0. */
export const unchanged: PolicyVersion = {
  _id: 'P-0',
  version: 0,
  from: 0,
  by: '',
  reason: '',
  policy: defaultPolicy,
};

let kept: { versions: PolicyVersion[]; readAt: Moment; age: () => number } | undefined;

const stopwatch = () => {
  const from = performance.now();
  return () => performance.now() - from;
};

/** A version stored by older software lacks newer fields: they get their defaults. */
export const completePolicy = (stored: object): Policy => policyFields.parse(takenOver(stored));

const complete = (stored: PolicyVersion): PolicyVersion => ({
  ...stored,
  policy: completePolicy(stored.policy),
});

const newest = (where: object, limit: number) =>
  policies
    .find({ where: [{ ...where }], order: [['version', 'desc']], limit })
    .then(found => found.map(complete));

/** The newest versions, at least down to the one in force at a moment, newest first. */
async function around(now: Moment): Promise<PolicyVersion[]> {
  if (kept && kept.age() < keptFor && Math.abs(now - kept.readAt) < keptFor) return kept.versions;
  const versions = await newest({ version: commands().gte(0) }, 10);
  if (versions.length === 10 && !versions.some(({ from }) => from <= now))
    versions.push(...(await newest({ from: commands().lte(now) }, 1)));
  kept = { versions, readAt: now, age: stopwatch() };
  return versions;
}

/**
 * The version in force at a moment; number 0, the rule book's own values, if the hospital set none.
 */
export const versionAt = async (now: Moment): Promise<PolicyVersion> =>
  (await around(now)).find(({ from }) => from <= now) ?? unchanged;

/** The newest version that the instance knows, in force or about to be. */
export const newestKnown = async (now: Moment): Promise<PolicyVersion> =>
  (await around(now))[0] ?? unchanged;

/** The policy in force at a moment. An instance keeps the versions for half a minute. */
export const policyAt = async (now: Moment): Promise<Policy> => (await versionAt(now)).policy;

/** Makes the next call read the versions again. */
export const forgetPolicy = forgettable(() => {
  kept = undefined;
});

export const policyStore = {
  /** The versions, newest first; empty if the hospital changed nothing. */
  versions: (limit = 50): Promise<PolicyVersion[]> => newest({ version: commands().gte(0) }, limit),

  /**
   * Adds the next version; false when its number exists already. The insert of its fixed `_id`
   * decides.
   */
  add: (version: Omit<PolicyVersion, '_id'>): Promise<boolean> =>
    policies.insert({ _id: versionId(version.version), ...version }),
};
