import type { Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { but } from '../../../cloud/passedOver';
import { waitingIn } from '../../../cloud/waiting';

/**
 * Two records of one person that were joined, and perhaps separated again (R1, R23). Its id is made
 * from both records' ids.
 */
export interface Join {
  _id: string;
  /** The record that now leads to the other. */
  from: string;
  /** The remaining record. */
  into: string;
  /** `corrected`: a child's name was corrected, so that only the right name is the child's. */
  why: 'twice' | 'corrected';
  state: 'joining' | 'joined' | 'parting' | 'parted';
  at: Moment;
  /** The account of the member of staff. */
  by: string;
  parted?: { at: Moment; by: string };
  /**
   * There is work to do: at once, and once more when all calls have ended that began before the
   * join.
   */
  owes?: true;
  /** The moment of the next work; afterwards the moment of the last change. */
  settleAt: Moment;
}

export const joins = defineCollection<Join>('joins', {
  indexes: { owes: ['owes', 'settleAt'], at: ['-at', '-_id'], into: ['into'] },
});

type NewJoin = Pick<Join, '_id' | 'from' | 'into' | 'why' | 'at' | 'by' | 'settleAt'>;

export const joinStore = {
  get: (id: string) => joins.get(id),

  /**
   * Records a join, also of two records that were parted before; undefined if they are being joined
   * or parted now.
   */
  async begin({ _id, ...join }: NewJoin): Promise<Join | undefined> {
    const begun: Join = { _id, ...join, state: 'joining', owes: true };
    if (await joins.insert(begun)) return begun;
    return joins.change(_id, [{ state: 'parted' }, { owes: commands().exists(false) }], {
      ...join,
      state: 'joining',
      owes: true,
      parted: commands().remove(),
    });
  },

  /** Records that a join is separated again; nothing happens unless it is joined and settled. */
  beginParting: (id: string, by: string, at: Moment, settleAt: Moment) =>
    joins.change(id, [{ state: 'joined' }, { owes: commands().exists(false) }], {
      state: 'parting',
      parted: commands().set({ at, by }),
      owes: true,
      settleAt,
    }),

  /** Records that everything was done twice. */
  settled: ({ _id, state, settleAt }: Join) =>
    joins.change(_id, [{ state }, { settleAt }], {
      state: state === 'joining' ? 'joined' : 'parted',
      owes: commands().remove(),
    }),

  /** Ends a join that cannot be made, because one of its records was joined otherwise meanwhile. */
  abandon: ({ _id, settleAt }: Join) =>
    joins.change(_id, [{ state: 'joining' }, { settleAt }], {
      state: 'parted',
      owes: commands().remove(),
    }),

  /** Joins with work that is due. */
  owing: (now: Moment, limit: number, passed: readonly string[] = []) =>
    joins.find({
      where: [{ owes: true }, { settleAt: commands().lte(now) }, ...but(passed)],
      order: [['settleAt', 'asc']],
      limit,
    }),

  waiting: (now: Moment) =>
    waitingIn(joins, [{ owes: true }, { settleAt: commands().lte(now) }], 'settleAt'),

  /** Latest first. */
  page: (after: PageEnd | undefined, size: number) =>
    joins.page({ where: [{ at: commands().gt(0) }], by: ['at'], direction: 'desc', after, size }),

  /** Removes the joins of records that are removed (R25). */
  removeOf: (into: string) => joins.removeMany([{ into }, { owes: commands().exists(false) }]),
};
