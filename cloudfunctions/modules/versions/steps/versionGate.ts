import type { Moment } from '../../../../domain/time/time';
import {
  mayServe,
  remembered,
  type StoredVersion,
  schemaVersion,
  unversioned,
} from '../../../../domain/versions/versions';
import type { TooOld } from '../../../cloud/runJobs';
import { versionStore } from '../stores/versions';

/** Asked before anything else is done: undefined when this code can serve the data. */
export type VersionGate = (now: Moment) => Promise<TooOld | undefined>;

/** When the functions of this process read the version last. */
const readAt = new Map<VersionGate, Moment>();

/** Reads the version anew the next time. @internal for tests, in which one process is several hospitals */
export const forgetVersions = (): void => readAt.clear();

/**
 * A gate for a deployed function: code that the data has outgrown says so and does nothing. An instance asks the store at its
 * first call, and again every ten minutes; one that is too old asks at every call, so that it works again at once where data was restored.
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
