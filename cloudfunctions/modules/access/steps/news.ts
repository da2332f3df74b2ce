import { defined } from '../../../../domain/defined';
import type { HospitalVersion } from '../../../../types/hospital/hospital';
import type { Moment } from '../../../../types/moment';
import type { HoursVersion } from '../../../../types/timetable/hours';

/** What is the hospital's own, for a phone that shows another version of it. */
export type HospitalFor = (known: number, now: Moment) => Promise<HospitalVersion | undefined>;
/** The hospital's hours, for a phone that has those of another version. */
export type HoursFor = (known: number, now: Moment) => Promise<HoursVersion | undefined>;

/** What an answer brings along besides its value. */
interface News {
  hospital?: HospitalVersion;
  hours?: HoursVersion;
}

/** Beside a larger value no logo is brought, so that a file and a logo together are not more than an answer may carry. */
const LARGEST = 50_000;

/**
 * What an answer brings along besides its value: the hospital's own and its hours, where the page said which version of each it
 * has, and there is a newer one. So no page has to ask for them. What cannot be read now a later answer brings.
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
