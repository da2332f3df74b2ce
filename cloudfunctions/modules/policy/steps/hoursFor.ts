import type { Moment } from '../../../../types/moment';
import type { HoursVersion } from '../../../../types/timetable/hours';
import { newestKnown } from '../stores/policy';

/**
 * The hospital's hours, for a phone that has another version; undefined for one that has these
 * (R2). Includes hours that come into force within the minute, because sessions are made by them at
 * once.
 * @param known the version that the phone has
 */
export async function hoursFor(known: number, now: Moment): Promise<HoursVersion | undefined> {
  const { version, policy } = await newestKnown(now);
  return version === known ? undefined : { version, hours: policy.hours };
}
