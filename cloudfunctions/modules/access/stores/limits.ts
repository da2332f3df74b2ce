import { HOUR, type Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The number of tries since a moment; after an hour the count starts again. */
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
   * Counts `tries` more tries within the hour that began with the first of them.
   * @returns until when no more tries are allowed; undefined within the limit
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
      // Another call wrote in between, and the limit is not reached: try again.
      if (!over && read.count <= max - tries) continue;
      if (!over) return read.since + HOUR;
      // The hour is over: one call starts the next hour, and the others count on.
      await limitCounts.change(id, [{ since: read.since }], { since: now, count: 0 });
    }
  },
};

/** Counts whose hour is over (R25). */
export const oldLimits = outlived(limitCounts, 'since');
