import { randomUUID } from 'node:crypto';
import { HOUR, MINUTE, type Moment } from '../../../../domain/time/time';
import { logFailedJob } from '../../../cloud/log';
import type { FindDueJobs, Job } from '../../../cloud/runJobs';
import type { Ran } from '../../../cloud/turns';
import { agendaStore, type JobRun } from '../stores/agenda';
import type { JobState, Agenda as Stored } from '../stores/jobs';

/**
 * For this long (ms) after the hospital was used, jobs look for work that calls left undone. It is
 * longer than an instance remembers that it reported the use, and longer than `mend` waits before
 * it looks at a record.
 */
export const AWAKE = 15 * MINUTE;
/**
 * Every job runs at this interval (ms) while nobody uses the hospital, because a call that died may
 * not have reported the use.
 */
export const REST = 2 * HOUR;

/** Whether the hospital was in use shortly before a moment; also after the clock was set back. */
export const isAwake = (wokenAt: Moment | undefined, now: Moment): boolean =>
  wokenAt !== undefined && Math.abs(now - wokenAt) < AWAKE;

/**
 * Whether a job is due: its time has come, it never ran, it ran later than now (the clock was set
 * back), or another function has left work for it since its last run began.
 */
export function isDue(
  state: Pick<JobState, 'ranAt' | 'nextAt' | 'workLeftAt' | 'every'> | undefined,
  awake: boolean,
  now: Moment,
): boolean {
  // Work may have been left for a job that never ran.
  if (state?.ranAt === undefined || now >= state.nextAt || now < state.ranAt) return true;
  const { ranAt, workLeftAt } = state;
  if (workLeftAt !== undefined && ranAt <= workLeftAt && workLeftAt <= now) return true;
  return awake && now >= state.ranAt + (state.every ?? 0);
}

/** Looks at the states of all jobs; returns what is late, by name, with the minutes. */
export type Watch = (
  jobs: Stored['jobs'] | undefined,
  now: Moment,
) => Promise<Record<string, number>>;

/**
 * Makes the agenda of a timer's function: which of its jobs are due.
 * @param watch gets what is known of the jobs with every call
 * @param messengers jobs of another function that have work when jobs of this one may have left
 * messages
 */
export const agendaOf =
  (watch: Watch, messengers: readonly string[] = []): FindDueJobs =>
  async (jobs, now) => {
    const known = await agendaStore.get();
    const awake = isAwake(known?.wokenAt, now);
    // If staff cannot be told now that a job is late, the next call tells them.
    const late = await watch(known?.jobs, now).catch(error => {
      logFailedJob({ name: 'watch', run: undefined }, error);
      return {};
    });
    return {
      late,
      due: jobs.filter(({ name }) => isDue(known?.jobs[name], awake, now)),

      async record(run, ran, endedAt) {
        const runs: JobRun[] = [];
        for (const job of run) {
          const { name } = job;
          const { did, unfinished }: Ran = ran.get(name) ?? { did: {}, unfinished: true };
          runs.push({
            ...{ name, ranAt: now, failed: did === 'failed' },
            failingSince: known?.jobs[name]?.failingSince,
            unopened: unopenedIn(did),
            every: job.every,
            nextAt: unfinished ? now : await nextOf(job, now, awake),
          });
        }
        const tells = run.some(({ name, tellsNobody }) => !tellsNobody && hasDone(ran.get(name)));
        await agendaStore.record(runs, tells ? messengers : [], endedAt, randomUUID());
      },
    };
  };

async function nextOf({ every = 0, dueAt }: Job, now: Moment, awake: boolean): Promise<Moment> {
  if (awake) return now + every;
  // Skipped records have been due for a long time: they do not make a job late that has just run.
  const due = Math.max(now, (await dueAt?.(now)) ?? Number.POSITIVE_INFINITY);
  return Math.min(now + REST, due);
}

/** The number of records that a run skipped because no key opens them. */
const unopenedIn = (did: Ran['did']): number => (did === 'failed' ? 0 : (did.unopened ?? 0));

const hasDone = (ran: Ran | undefined): boolean =>
  ran !== undefined && ran.did !== 'failed' && Object.values(ran.did).some(count => count > 0);
