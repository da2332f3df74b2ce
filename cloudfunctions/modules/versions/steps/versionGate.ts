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

/**
 * A gate for a deployed function: code that the data has outgrown says so and does nothing. An instance asks the store at its
 * first call, and again every ten minutes; one that is too old asks at every call, so that it works again at once where data was restored.
 * @param built the version that the code is built for
 */
export function versionGate(built = schemaVersion): VersionGate {
  let readAt: Moment | undefined;
  return async now => {
    if (readAt !== undefined && now >= readAt && now < readAt + remembered) return undefined;
    const stored: StoredVersion = (await versionStore.get()) ?? unversioned;
    readAt = mayServe(stored, built) ? now : undefined;
    return readAt === undefined ? { has: built, needs: stored.oldest } : undefined;
  };
}
