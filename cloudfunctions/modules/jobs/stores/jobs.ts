import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** How far a job has come. */
interface Progress {
  _id: string;
  upTo: Moment;
}

export const progress = defineCollection<Progress>('jobs');

export const jobStore = {
  /** The moment up to which a job has done its work; 0 at first. */
  upTo: async (job: string): Promise<Moment> => (await progress.get(job))?.upTo ?? 0,

  async setUpTo(job: string, upTo: Moment): Promise<void> {
    const fresh = await progress.insert({ _id: job, upTo });
    if (!fresh) await progress.change(job, [{ upTo: commands().neq(upTo) }], { upTo });
  },
};
