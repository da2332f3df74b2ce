import type { Moment } from '../../../../domain/time/time';
import {
  mayServe,
  remembered,
  type StoredVersion,
  schemaVersion,
  unversioned,
} from '../../../../domain/versions/versions';
import { forgettable } from '../../../cloud/memory';
import type { TooOld } from '../../../cloud/runJobs';
import { versionStore } from '../stores/versions';

/** Checks the version before anything else; undefined when this code can serve the data. */
export type VersionGate = (now: Moment) => Promise<TooOld | undefined>;

/** When the functions of this process last read the version. */
const readAt = new Map<VersionGate, Moment>();
forgettable(() => readAt.clear());

/**
 * Makes the gate of a deployed function: code that is too old for the data reports that and does
 * nothing. An instance asks the store at its first call, and again every ten minutes. One that is
 * too old asks at every call, so that it works again at once after a restore.
 *
 * @param built the version that the code is built for
 */
export function versionGate(built = schemaVersion): VersionGate {
  const gate: VersionGate = async now => {
    const read = readAt.get(gate);
    if (read !== undefined && now >= read && now < read + remembered) return undefined;
    const stored: StoredVersion = (await versionStore.get()) ?? unversioned;
    if (mayServe(stored, built)) {
      readAt.set(gate, now);
      return undefined;
    }
    readAt.delete(gate);
    return { has: built, needs: stored.oldest };
  };
  return gate;
}
