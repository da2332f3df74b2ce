import { monthAfter, monthOf } from '../../../../domain/time/months';
import {
  dateOf,
  type LocalDate,
  MINUTE,
  type Moment,
  nextTime,
} from '../../../../domain/time/time';
import type { Job } from '../../../cloud/runJobs';
import { jobStore } from '../../jobs';
import { markChanged, sumDay, sumMonth } from '../steps/sumMonth';
import { figureStore } from '../stores/figures';

/** A write may arrive this long (ms) after its call began; longer than any function runs. */
const lag = 2 * MINUTE;
const batch = 31;
/** The interval (ms) between two searches for new writes. */
const every = 15 * MINUTE;

/**
 * Keeps the sums of days and months (R18). Everything written since the last run marks its days,
 * even in long past months. Then marked days are counted again, each separately, and months whose
 * days are all counted are summed. A count replaces the old one, so running twice, late, or being
 * killed anywhere changes nothing.
 */
export const sumFigures: Job = {
  name: 'sumFigures',
  tellsNobody: true,
  async run(now, timeLeft) {
    const upTo = await jobStore.upTo('sumFigures');
    let days = await figureStore.stale('day', batch);
    const did = { marked: 0, days: 0, months: 0 };
    // A run that continues an unfinished one only counts; the run after it marks what was written
    // meanwhile.
    if (upTo !== now && (!days.length || now - upTo >= every)) {
      const passed = await daysPassed(upTo, now);
      did.marked = (await markChanged(Math.max(0, upTo - lag), now + 1, passed)).length;
      await jobStore.setUpTo('sumFigures', now);
      days = await figureStore.stale('day', batch);
    }
    for (; days.length; days = await figureStore.stale('day', batch)) {
      for (const day of days) {
        if (!timeLeft()) return did;
        if (await sumDay(day, now)) did.days++;
      }
    }
    for (const month of await figureStore.stale('month', 1000)) {
      if (!timeLeft()) return did;
      if (await sumMonth(month, now)) did.months++;
    }
    return did;
  },
  dueAt: async now => nextTime(now, '00:00'),
  every,
};

/**
 * Today, and with every new day all days since the first of the last month: changes that no write
 * announces (a session made or withdrawn, a stay whose day was corrected) are counted then at the
 * latest.
 */
async function daysPassed(upTo: Moment, now: Moment): Promise<LocalDate[]> {
  const today = dateOf(now);
  if (upTo === 0) return [today];
  if (dateOf(upTo) === today) return [];
  const first = `${monthAfter(monthOf(today), -1)}-01`;
  return [...(await figureStore.datesCounted(first, today)), today];
}
