import type { LocalDate } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The number of times an account tried today to use a secret that it must not guess. */
interface Tries {
  _id: string;
  date: LocalDate;
  count: number;
}

export const tries = defineCollection<Tries>('tries', { indexes: { date: ['date', '_id'] } });

export const tryStore = {
  /**
   * Counts one more try of today; false when there were `max` already. It counts before the result
   * is known, so that tries at the same time have no advantage.
   */
  async take(account: string, today: LocalDate, max: number): Promise<boolean> {
    if (await tries.insert({ _id: account, date: today, count: 1 })) return true;
    const another = await tries.change(account, [{ date: today }, { count: commands().lt(max) }], {
      count: commands().inc(1),
    });
    if (another) return true;
    const first = await tries.change(account, [{ date: commands().neq(today) }], {
      date: today,
      count: 1,
    });
    return first !== undefined;
  },

  /** The try was right: it does not count. */
  giveBack: (account: string, today: LocalDate) =>
    tries.change(account, [{ date: today }, { count: commands().gt(0) }], {
      count: commands().inc(-1),
    }),
};

/** Tries of past days (R25). */
export const oldTries = outlived(tries, 'date');
