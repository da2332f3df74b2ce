import type { LocalDate } from '../../../../domain/time/time';
import { changeStore } from '../stores/changes';

/** Returns a test whether a doctor is away on a date (R2a), for dates from `today` on. */
export async function awayFrom(
  today: LocalDate,
): Promise<(doctorId: string, date: LocalDate) => boolean> {
  const absences = await changeStore.absences(today);
  return (doctorId, date) =>
    absences.some(away => away.doctorId === doctorId && away.from <= date && date <= away.until);
}
