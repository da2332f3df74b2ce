import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The progress of a job. */
interface Progress {
  _id: string;
  upTo: Moment;
  /** Records before it that no key opened: it looks at them again. */
  passed?: string[];
}

/** What is known of one job. */
export interface JobState {
  /** When its last run began. */
  ranAt: Moment;
  /** When its last run without an error began. */
  doneAt?: Moment;
  /** When it has to run next at the latest. */
  nextAt: Moment;
  /**
   * When a run of another function ended that left work for it. A run that began before may have
   * looked too early.
   */
  workLeftAt?: Moment;
  /** The minimum time (ms) between two runs while people use the hospital; missing: every call of its timer runs it. */
  every?: number;
  /** Since when every run has failed; missing after a run without an error. */
  failingSince?: Moment;
  /** The number of failed runs since then. */
  failures?: number;
  /** The number of records that the last run skipped because no key opens them, and when it ran. */
  unopened?: { count: number; at: Moment };
}

/** When each job is due: one document of `jobs`, which every call of a timer reads first. */
export interface Agenda {
  _id: 'agenda';
  /**
   * When the hospital was last in use: in the minutes after it, jobs look for what calls left
   * undone.
   */
  wokenAt: Moment;
  /** By job name; a job that never ran is missing. */
  jobs: Record<string, JobState>;
  /** The id of the last call that wrote, so that a repeated request counts once. */
  writtenBy: string;
}

export const progress = defineCollection<Progress | Agenda>('jobs');

async function reached(job: string): Promise<{ upTo: Moment; passed: string[] }> {
  const found = await progress.get(job);
  return found && 'upTo' in found
    ? { upTo: found.upTo, passed: found.passed ?? [] }
    : { upTo: 0, passed: [] };
}

export const jobStore = {
  /** The moment up to which a job has done its work; 0 at first. */
  upTo: async (job: string): Promise<Moment> => (await reached(job)).upTo,

  /** That moment, and the earlier records that no key opened. */
  reached,

  async setUpTo(job: string, upTo: Moment): Promise<void> {
    const fresh = await progress.insert({ _id: job, upTo });
    if (!fresh) await progress.change(job, [{ upTo: commands().neq(upTo) }], { upTo });
  },

  async setReached(job: string, upTo: Moment, passed: string[]): Promise<void> {
    const fresh = await progress.insert({ _id: job, upTo, passed });
    if (!fresh)
      await progress.change(job, [{ _id: job }], { upTo, passed: commands().set(passed) });
  },
};
