import { randomUUID } from 'node:crypto';
import { HOUR, MINUTE, type Moment } from '../../../../domain/time/time';
import { logFailedJob } from '../../../cloud/log';
import type { Agenda, Job } from '../../../cloud/runJobs';
import type { Ran } from '../../../cloud/turns';
import { agendaStore, type JobRun } from '../stores/agenda';
import type { JobState, Agenda as Stored } from '../stores/jobs';

/**
 * So long after somebody used the hospital, jobs look for what calls left undone: longer than an instance remembers that it
 * said so, and than what is touched has to rest before `mend` looks at it.
 */
export const AWAKE = 15 * MINUTE;
/** While nobody uses the hospital every job looks so often all the same: a call that died may not have said that it was there. */
export const REST = 2 * HOUR;

/** Whether somebody used the hospital shortly before a moment; also after the clock was set back. */
export const isAwake = (wokenAt: Moment | undefined, now: Moment): boolean =>
  wokenAt !== undefined && Math.abs(now - wokenAt) < AWAKE;

/** Whether a job is to be run at a moment: one that was never run is, and one that ran later than now (the clock was set back). */
export function isDue(
  state: Pick<JobState, 'ranAt' | 'nextAt'> | undefined,
  every: number,
  awake: boolean,
  now: Moment,
): boolean {
  if (!state || now >= state.nextAt || now < state.ranAt) return true;
  return awake && now >= state.ranAt + every;
}

/** Looks at how all jobs stand; answers what stands still, by name, and for how many minutes. */
export type Watch = (
  jobs: Stored['jobs'] | undefined,
  now: Moment,
) => Promise<Record<string, number>>;

/**
 * Makes what tells a timer's function which of its jobs are due.
 * @param watch is given what is known of the jobs with every call
 * @param leavesWorkFor jobs of another function that have something to do when jobs of this one had
 */
export const agendaOf =
  (watch: Watch, leavesWorkFor: readonly string[] = []): Agenda =>
  async (jobs, now) => {
    const known = await agendaStore.get();
    const awake = isAwake(known?.wokenAt, now);
    // Where staff cannot be told now that a job is late, the next call tells them.
    const late = await watch(known?.jobs, now).catch(error => {
      logFailedJob({ name: 'watch', run: undefined }, error);
      return {};
    });
    return {
      late,
      due: jobs.filter(({ name, every = 0 }) => isDue(known?.jobs[name], every, awake, now)),

      async record(run, ran) {
        const runs: JobRun[] = [];
        for (const job of run) {
          const { name } = job;
          const { did, unfinished }: Ran = ran.get(name) ?? { did: {}, unfinished: true };
          runs.push({
            ...{ name, ranAt: now, failed: did === 'failed' },
            failingSince: known?.jobs[name]?.failingSince,
            unopened: unopenedIn(did),
            nextAt: unfinished ? now : await nextOf(job, now, awake),
          });
        }
        const didAnything = [...ran.values()].some(hasDone);
        await agendaStore.record(runs, didAnything ? leavesWorkFor : [], now, randomUUID());
      },
    };
  };

async function nextOf({ every = 0, dueAt }: Job, now: Moment, awake: boolean): Promise<Moment> {
  if (awake) return now + every;
  // What was passed over is due since long: the job that has just run is not late for it.
  const due = Math.max(now, (await dueAt?.(now)) ?? Number.POSITIVE_INFINITY);
  return Math.min(now + REST, due);
}

/** How many records no key opens that a run passed over. */
const unopenedIn = (did: Ran['did']): number => (did === 'failed' ? 0 : (did.unopened ?? 0));

const hasDone = ({ did }: Ran): boolean =>
  did !== 'failed' && Object.values(did).some(count => count > 0);
