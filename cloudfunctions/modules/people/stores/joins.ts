import type { Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { but } from '../../../cloud/passedOver';
import { waitingIn } from '../../../cloud/waiting';

/** Two records of one person that were joined, and perhaps parted again (R1, R23). Its id is made of both records' ids. */
export interface Join {
  _id: string;
  /** The record that leads to the other now. */
  from: string;
  /** The record that stays. */
  into: string;
  /** `corrected`: the name of a child was put right, so that only the right one is the child's. */
  why: 'twice' | 'corrected';
  state: 'joining' | 'joined' | 'parting' | 'parted';
  at: Moment;
  /** The account of the member of staff. */
  by: string;
  parted?: { at: Moment; by: string };
  /** There is something to be done: at once, and once more when no call that began before can be writing. */
  owes?: true;
  /** When that is; the moment of the last change afterwards. */
  settleAt: Moment;
}

export const joins = defineCollection<Join>('joins', {
  indexes: { owes: ['owes', 'settleAt'], at: ['-at', '-_id'], into: ['into'] },
});

type NewJoin = Pick<Join, '_id' | 'from' | 'into' | 'why' | 'at' | 'by' | 'settleAt'>;

export const joinStore = {
  get: (id: string) => joins.get(id),

  /** Puts a join down, also of two records that were parted; undefined where the two are joined or parted at this time. */
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

  /** Puts down that what was joined is parted again; nothing happens unless it is joined and settled. */
  beginParting: (id: string, by: string, at: Moment, settleAt: Moment) =>
    joins.change(id, [{ state: 'joined' }, { owes: commands().exists(false) }], {
      state: 'parting',
      parted: commands().set({ at, by }),
      owes: true,
      settleAt,
    }),

  /** All is written, twice. */
  settled: ({ _id, state, settleAt }: Join) =>
    joins.change(_id, [{ state }, { settleAt }], {
      state: state === 'joining' ? 'joined' : 'parted',
      owes: commands().remove(),
    }),

  /** A join that cannot be made: one of its records was joined otherwise meanwhile. */
  abandon: ({ _id, settleAt }: Join) =>
    joins.change(_id, [{ state: 'joining' }, { settleAt }], {
      state: 'parted',
      owes: commands().remove(),
    }),

  /** Those with something to be done once more, at a moment. */
  owing: (now: Moment, limit: number, passed: readonly string[] = []) =>
    joins.find({
      where: [{ owes: true }, { settleAt: commands().lte(now) }, ...but(passed)],
      order: [['settleAt', 'asc']],
      limit,
    }),

  waiting: (now: Moment) =>
    waitingIn(joins, [{ owes: true }, { settleAt: commands().lte(now) }], 'settleAt'),

  /** The latest first. */
  page: (after: PageEnd | undefined, size: number) =>
    joins.page({ where: [{ at: commands().gt(0) }], by: ['at'], direction: 'desc', after, size }),

  /** Removes what tells of records that go themselves (R25). */
  removeOf: (into: string) => joins.removeMany([{ into }, { owes: commands().exists(false) }]),
};
