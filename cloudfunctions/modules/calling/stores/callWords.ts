import type { Moment } from '../../../../domain/time/time';
import type { CallScript } from '../../../../types/calling/words';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** One version of the callers' words: only ever added (R15). They are about no patient. */
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
  /** The newest version; none where the office changed nothing. */
  newest: async (): Promise<CallWords | undefined> => (await newestFirst(1))[0],

  /** The versions of late, the newest first. */
  recent: () => newestFirst(30),

  /** Adds the next version; false when there is one of this number already. */
  add: (stored: Omit<CallWords, '_id'>): Promise<boolean> =>
    callWords.insert({ _id: `W-${stored.version}`, ...stored }),
};
