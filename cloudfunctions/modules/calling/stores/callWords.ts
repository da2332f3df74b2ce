import type { Moment } from '../../../../domain/time/time';
import type { CallScript } from '../../../../types/calling/words';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/**
 * One version of the callers' words; versions are only added (R15). They contain nothing about
 * patients.
 */
export interface CallWords {
  _id: string;
  version: number;
  at: Moment;
  by: string;
  scripts: CallScript[];
}

export const callWords = defineCollection<CallWords>('callWords', {
  indexes: { version: ['-version'] },
});

const newestFirst = (limit: number) =>
  callWords.find({
    where: [{ version: commands().gte(0) }],
    order: [['version', 'desc']],
    limit,
  });

export const callWordsStore = {
  /** The newest version; undefined if the office changed nothing. */
  newest: async (): Promise<CallWords | undefined> => (await newestFirst(1))[0],

  /** The recent versions, newest first. */
  recent: () => newestFirst(30),

  /** Adds the next version; false when its number exists already. */
  add: (stored: Omit<CallWords, '_id'>): Promise<boolean> =>
    callWords.insert({ _id: `W-${stored.version}`, ...stored }),
};
