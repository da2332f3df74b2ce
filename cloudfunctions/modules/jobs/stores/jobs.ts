import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** How far a job has come. */
interface Progress {
  _id: string;
  upTo: Moment;
}

/** What is known of one job. */
export interface JobState {
  /** When it was begun last. */
  ranAt: Moment;
  /** When its last run without an error was begun. */
  doneAt?: Moment;
  /** When it is to be run next at the latest. */
  nextAt: Moment;
  /** Since when every run has failed; none while the last one did not. */
  failingSince?: Moment;
  /** How many runs have failed since then. */
  failures?: number;
  /** How many records it passed over since no key opens them, when it last passed over any. */
  unopened?: { count: number; at: Moment };
}

/** When each job is due: one document of `jobs`, which every call of a timer reads first. */
export interface Agenda {
  _id: 'agenda';
  /** When somebody last used the hospital: what calls leave undone is looked for in the minutes after it. */
  wokenAt: Moment;
  /** By the job's name; a job that was never run is missing. */
  jobs: Record<string, JobState>;
  /** Names the call that wrote last, so that a request sent twice counts once. */
  writtenBy: string;
}

export const progress = defineCollection<Progress | Agenda>('jobs');

export const jobStore = {
  /** The moment up to which a job has done its work; 0 at first. */
  async upTo(job: string): Promise<Moment> {
    const found = await progress.get(job);
    return found && 'upTo' in found ? found.upTo : 0;
  },

  async setUpTo(job: string, upTo: Moment): Promise<void> {
    const fresh = await progress.insert({ _id: job, upTo });
    if (!fresh) await progress.change(job, [{ upTo: commands().neq(upTo) }], { upTo });
  },
};
