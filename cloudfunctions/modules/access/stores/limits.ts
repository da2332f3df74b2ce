import { HOUR, type Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** How often something was tried since a moment; after an hour it is counted anew. */
interface Counted {
  _id: string;
  since: Moment;
  count: number;
}

export const limitCounts = defineCollection<Counted>('limits', {
  indexes: { since: ['since', '_id'] },
});

export const limitStore = {
  /**
   * Counts some more tries within the hour that the first of them began.
   * @returns until when no more is allowed; undefined while the limit holds
   */
  async take(id: string, tries: number, max: number, now: Moment): Promise<Moment | undefined> {
    for (;;) {
      const counted = await limitCounts.change(
        id,
        [{ since: commands().gt(now - HOUR) }, { count: commands().lte(max - tries) }],
        { count: commands().inc(tries) },
      );
      if (counted) return undefined;
      if (await limitCounts.insert({ _id: id, since: now, count: tries }))
        return tries > max ? now + HOUR : undefined;
      const read = await limitCounts.get(id);
      if (!read) continue;
      const over = read.since <= now - HOUR;
      // Another call wrote it first, and there is still room: once more.
      if (!over && read.count <= max - tries) continue;
      if (!over) return read.since + HOUR;
      // The hour is over: one call begins the next, and the others count on it.
      await limitCounts.change(id, [{ since: read.since }], { since: now, count: 0 });
    }
  },
};

/** Counts whose hour is over (R25). */
export const oldLimits = outlived(limitCounts, 'since');
