import { MINUTE, type Moment } from '../../../../domain/time/time';
import {
  type Hospital,
  type HospitalVersion,
  hospitalFields,
} from '../../../../types/hospital/hospital';
import { ownHospital } from '../../../../types/hospital/own';
import { hospitalStore, type StoredHospital } from '../stores/hospitals';

/** So long an instance keeps the newest version, so that calls need not read it. */
const keptFor = MINUTE;

let kept: { now: HospitalVersion; readAt: Moment } | undefined;

/** What the file `hospital.json` says. */
const built: HospitalVersion = { version: 0, hospital: ownHospital };

/**
 * A stored version, or the file where there is none. Stored by an older version of the software, it lacks the newer
 * fields: they are the file's.
 */
export const versionOf = (stored: StoredHospital | undefined): HospitalVersion => {
  if (!stored) return built;
  const { success, data } = hospitalFields.safeParse({ ...ownHospital, ...stored.hospital });
  return { version: stored.version, hospital: success ? data : stored.hospital };
};

/** Reads the newest version anew the next time. */
export const forgetHospital = (): void => {
  kept = undefined;
};

/**
 * What is the hospital's own now, for a phone that has another version of it; undefined for one that has this one (R22).
 * @param known the version that the phone shows
 */
export async function hospitalFor(
  known: number,
  now: Moment,
): Promise<HospitalVersion | undefined> {
  const newest = await newestAt(now);
  return newest.version === known ? undefined : newest;
}

/** What is the hospital's own now; up to a minute old. */
export const hospitalNow = async (now: Moment): Promise<Hospital> => (await newestAt(now)).hospital;

async function newestAt(now: Moment): Promise<HospitalVersion> {
  if (!kept || Math.abs(now - kept.readAt) >= keptFor)
    kept = { now: versionOf(await hospitalStore.newest()), readAt: now };
  return kept.now;
}
