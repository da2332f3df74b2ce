import type { Turn } from '../../../../domain/queue/turns';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** What was called in a session, and what became of it (R24). `_id` is the session; one that nobody called in has none. */
export interface Queue {
  _id: string;
  date: LocalDate;
  turns: Turn[];
  /** Counts the changes: each is made on what was read, or not at all. */
  version: number;
  /** The last changes by their requests, so that one sent twice is one. */
  requests: string[];
  /** Its patients' appointments do not say yet what the turns say, or somebody was not told yet that it is soon. */
  owes?: true;
  changedAt: Moment;
}

export const queues = defineCollection<Queue>('queues', {
  indexes: { date: ['date'], owes: ['owes', 'changedAt'] },
});

/** So many requests are known again. */
const REMEMBERED = 12;

export const queueStore = {
  get: (id: string) => queues.get(id),

  byIds: (ids: string[]) => queues.byIds(ids),

  ofDay: (date: LocalDate) => queues.findAll({ where: [{ date }] }),

  /** Puts down what a change made of a queue, unless another came first; the first change makes the document. */
  put: async (
    { _id, date, version }: Pick<Queue, '_id' | 'date' | 'version'>,
    turns: Turn[],
    requestId: string,
    now: Moment,
  ): Promise<Queue | undefined> => {
    if (version === 0) {
      const first: Queue = {
        ...{ _id, date, turns, version: 1, requests: [requestId] },
        owes: true,
        changedAt: now,
      };
      return (await queues.insert(first)) ? first : undefined;
    }
    return queues.change(_id, [{ version }], {
      turns: commands().set(turns),
      version: version + 1,
      requests: commands().push({ each: [requestId], slice: -REMEMBERED }),
      owes: true,
      changedAt: now,
    });
  },

  /** Those that owe something, the oldest first. */
  owing: (limit: number) =>
    queues.find({ where: [{ owes: true }], order: [['changedAt', 'asc']], limit }),

  /** A queue owes nothing any more, unless it was changed meanwhile. */
  oweNoMore: ({ _id, version }: Pick<Queue, '_id' | 'version'>) =>
    queues.change(_id, [{ version }, { owes: true }], { owes: commands().remove() }),
};

/** Queues that may go after their period (R25), as their sessions. */
export const oldQueues = outlived(queues, 'date', () => [{ owes: commands().neq(true) }]);
