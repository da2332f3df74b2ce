import { MINUTE, type Moment } from '../../../../domain/time/time';
import {
  type Hospital,
  type HospitalVersion,
  hospitalFields,
} from '../../../../types/hospital/hospital';
import { ownHospital } from '../../../../types/hospital/own';
import { forgettable } from '../../../cloud/memory';
import { hospitalStore, type StoredHospital } from '../stores/hospitals';

/**
 * The time (ms) for which an instance keeps the newest version, so that not every call reads it.
 */
const keptFor = MINUTE;

let kept: { now: HospitalVersion; readAt: Moment } | undefined;

/** The values of the file `hospital.json`. */
const built: HospitalVersion = { version: 0, hospital: ownHospital };

/**
 * A stored version, or the file if there is none. A version stored by older software lacks newer
 * fields: these come from the file.
 */
export const versionOf = (stored: StoredHospital | undefined): HospitalVersion => {
  if (!stored) return built;
  const { success, data } = hospitalFields.safeParse({ ...ownHospital, ...stored.hospital });
  return { version: stored.version, hospital: success ? data : stored.hospital };
};

/** Makes the next call read the newest version again. */
export const forgetHospital = forgettable(() => {
  kept = undefined;
});

/**
 * The hospital's own data for a phone with another version; undefined if the phone has the newest
 * (R22).
 * @param known the version that the phone has
 */
export async function hospitalFor(
  known: number,
  now: Moment,
): Promise<HospitalVersion | undefined> {
  const newest = await newestAt(now);
  return newest.version === known ? undefined : newest;
}

/** The hospital's own data now, at most a minute old. */
export const hospitalNow = async (now: Moment): Promise<Hospital> => (await newestAt(now)).hospital;

async function newestAt(now: Moment): Promise<HospitalVersion> {
  if (!kept || Math.abs(now - kept.readAt) >= keptFor)
    kept = { now: versionOf(await hospitalStore.newest()), readAt: now };
  return kept.now;
}
