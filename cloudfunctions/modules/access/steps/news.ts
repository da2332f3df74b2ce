import type { HospitalVersion } from '../../../../types/hospital/hospital';
import type { Moment } from '../../../../types/moment';

/** What is the hospital's own, for a phone that shows another version of it. */
export type HospitalFor = (known: number, now: Moment) => Promise<HospitalVersion | undefined>;

/** Beside a larger value nothing is brought, so that a file and a logo together are not more than an answer may carry. */
const LARGEST = 50_000;

/**
 * What an answer brings along besides its value: the hospital's own where the page said which version it shows, and there is
 * a newer one. So no page has to ask for it. Where it cannot be read now, a later answer brings it.
 */
export async function newsFor(
  event: unknown,
  value: unknown,
  hospitalFor: HospitalFor | undefined,
): Promise<{ hospital?: HospitalVersion }> {
  const known = (event as { hospital?: unknown } | null)?.hospital;
  if (!hospitalFor || typeof known !== 'number') return {};
  const hospital = await hospitalFor(known, Date.now()).catch(() => undefined);
  return hospital && JSON.stringify(value).length <= LARGEST ? { hospital } : {};
}
