import type { Moment } from '../../../../domain/time/time';
import { collection } from '../../../cloud/database';

/** How far a job has come. */
interface Progress {
  _id: string;
  upTo: Moment;
}

const jobs = () => collection<Progress>('jobs');

export const jobStore = {
  /** The moment up to which a job has done its work; 0 at first. */
  upTo: async (job: string): Promise<Moment> => (await jobs().get(job))?.upTo ?? 0,

  async setUpTo(job: string, upTo: Moment): Promise<void> {
    const fresh = await jobs().insert({ _id: job, upTo });
    if (!fresh) await jobs().change(job, [], { upTo });
  },
};
