import type { LocalDate } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The number of SMS that were sent on a day, by its date. */
interface SmsDay {
  _id: string;
  day: LocalDate;
  count: number;
}

export const smsDays = defineCollection<SmsDay>('smsDays', { indexes: { day: ['day', '_id'] } });

export const smsDayStore = {
  /**
   * Counts one SMS against the day's limit before it is sent: a run killed in between has counted
   * one too many, never sent one too many.
   * @returns false when the day has none left
   */
  async take(day: LocalDate, perDay: number): Promise<boolean> {
    if (perDay < 1) return false;
    const takeOne = () =>
      smsDays.change(day, [{ count: commands().lt(perDay) }], { count: commands().inc(1) });
    if (await takeOne()) return true;
    if (await smsDays.insert({ _id: day, day, count: 1 })) return true;
    return (await takeOne()) !== undefined;
  },

  /** The number of SMS that may still be sent on the day. */
  left: async (day: LocalDate, perDay: number): Promise<number> =>
    Math.max(0, perDay - ((await smsDays.get(day))?.count ?? 0)),
};

/** Days whose SMS need no longer be counted (R25). */
export const oldSmsDays = outlived(smsDays, 'day');
