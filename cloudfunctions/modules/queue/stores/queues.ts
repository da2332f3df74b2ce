import type { Turn } from '../../../../domain/queue/turns';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/**
 * The turns of a session (R24). `_id` is the session's id; a session without calls has no queue.
 */
export interface Queue {
  _id: string;
  date: LocalDate;
  turns: Turn[];
  /** Counts the changes: each is made on the version that was read, or not at all. */
  version: number;
  /** The ids of the last requests, so that one sent twice is one. */
  requests: string[];
  /**
   * Its appointments do not agree with its turns yet, or a patient was not told yet that their turn
   * is near.
   */
  owes?: true;
  changedAt: Moment;
}

export const queues = defineCollection<Queue>('queues', {
  indexes: { date: ['date'], owes: ['owes', 'changedAt'] },
});

/** The number of requests that are remembered. */
const REMEMBERED = 12;

export const queueStore = {
  get: (id: string) => queues.get(id),

  byIds: (ids: string[]) => queues.byIds(ids),

  ofDay: (date: LocalDate) => queues.findAll({ where: [{ date }] }),

  /**
   * Writes a change of a queue, unless another came first; the first change creates the document.
   */
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

  /** Queues that owe something, oldest first. */
  owing: (limit: number) =>
    queues.find({ where: [{ owes: true }], order: [['changedAt', 'asc']], limit }),

  /** Marks a queue as owing nothing, unless it was changed meanwhile. */
  oweNoMore: ({ _id, version }: Pick<Queue, '_id' | 'version'>) =>
    queues.change(_id, [{ version }, { owes: true }], { owes: commands().remove() }),
};

/** Queues that may be removed after their retention period (R25), like their sessions. */
export const oldQueues = outlived(queues, 'date', () => [{ owes: commands().neq(true) }]);
