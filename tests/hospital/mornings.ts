import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { hospitalForEach, laySession, type TestHospital } from '.';

/** Four days, each with a bookable morning: four half hours of four places. */
const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
export const sessionOf = (n: number) => `S-${dates[n]}-D00${n}-am`;

/**
 * The input of a booking for a half hour of the n-th of these mornings. The same wish has the same
 * request id.
 */
export const wish = (patientId: string, n: number, slot = 0) => ({
  requestId: `wish-${patientId.slice(0, 8)}-${n}-${slot}`,
  patientId,
  sessionId: sessionOf(n),
  slot,
});

/** A hospital with these mornings for each test of a file, on 20 November 2026 at 09:00. */
export function hospitalWithMornings(): TestHospital {
  const hospital = hospitalForEach({ now: at('2026-11-20', '09:00') });
  beforeEach(async () => {
    for (const [n, date] of dates.entries())
      await laySession(hospital, { id: sessionOf(n), date, slots: 4, places: 4 });
  });
  return hospital;
}

/** Books some of these mornings as an account, and misses every visit. */
export async function miss(
  hospital: TestHospital,
  account: string,
  patientId: string,
  days: number[],
): Promise<void> {
  for (const n of days) await hospital.value(book, wish(patientId, n), account);
  for (const n of days) {
    hospital.at(at(dates[n]!, '18:00'));
    await hospital.runJobs();
  }
}
