import type { LocalDate } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { sessionStore } from './sessions';

/** The number of open sessions on each of some dates; dates without any are left out. */
export async function openSessionsOn(dates: readonly LocalDate[]): Promise<Map<LocalDate, number>> {
  const counts = await sessionStore.documents.countBy(
    [{ date: commands().in([...new Set(dates)]) }, { state: 'open' }],
    ['date'],
  );
  return new Map(counts.map(({ date, count }) => [date, count]));
}
