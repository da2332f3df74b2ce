import { defined } from '../../../../domain/defined';
import type { HospitalVersion } from '../../../../types/hospital/hospital';
import type { Moment } from '../../../../types/moment';
import type { HoursVersion } from '../../../../types/timetable/hours';

/** The hospital's own data, for a phone that has another version of it. */
export type HospitalFor = (known: number, now: Moment) => Promise<HospitalVersion | undefined>;
/** The hospital's hours, for a phone that has another version of them. */
export type HoursFor = (known: number, now: Moment) => Promise<HoursVersion | undefined>;

/** The content of an answer in addition to its value. */
interface News {
  hospital?: HospitalVersion;
  hours?: HoursVersion;
}

/**
 * The largest value (characters) next to which a logo is sent, so that an answer with both stays
 * within its limit.
 */
const LARGEST = 50_000;

/**
 * The content of an answer in addition to its value: the hospital's own data and its hours, if the
 * page sent an older version number. So no page has to request them. What cannot be read now is
 * sent with a later answer.
 */
export async function newsFor(
  event: unknown,
  value: unknown,
  { hospitalFor, hoursFor }: { hospitalFor?: HospitalFor; hoursFor?: HoursFor },
): Promise<News> {
  const known = event as { hospital?: unknown; hours?: unknown } | null;
  const [hospital, hours] = await Promise.all([
    brought(known?.hospital, hospitalFor),
    brought(known?.hours, hoursFor),
  ]);
  const small = !hospital || JSON.stringify(value).length <= LARGEST;
  return defined({ hospital: small ? hospital : undefined, hours });
}

const brought = async <T>(
  known: unknown,
  newest: ((known: number, now: Moment) => Promise<T | undefined>) | undefined,
): Promise<T | undefined> =>
  newest && typeof known === 'number'
    ? newest(known, Date.now()).catch(() => undefined)
    : undefined;
