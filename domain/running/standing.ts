import { defined } from '../defined';
import { DAY, MINUTE, type Moment } from '../time/time';
import { type JobName, jobNames, type TimedFunction, timedFunctions, watchedJobs } from './jobs';

/**
 * What is stored of a job. Only some of it is there if another function just said that the job is
 * due.
 */
export interface KnownJob {
  /** When its last run began. */
  ranAt?: Moment;
  /** When its last run without an error began. */
  doneAt?: Moment;
  /** When it has to run next at the latest. */
  nextAt?: Moment;
  failingSince?: Moment;
  failures?: number;
  /** The number of records that the last run skipped because no key opens them, and when it ran. */
  unopened?: { count: number; at: Moment };
}

/** What is stored of all jobs, by name; undefined before the first run. */
export type KnownRuns = Partial<Record<string, KnownJob>> | undefined;

/**
 * A run counts as late after this time (ms), and so does a job that fails for this time: one or two
 * missed runs.
 */
const allowance = 15 * MINUTE;

/**
 * `failing`: the last run failed, and it is not late yet. `late`: due for long without a run, or
 * failing for long. `unopened`: it runs, and skips records that no key opens.
 */
type JobState = 'well' | 'failing' | 'late' | 'unopened';

export interface JobStanding {
  job: JobName;
  runs: TimedFunction;
  state: JobState;
  /** When the job last succeeded; undefined if it never did. */
  lastAt?: Moment;
  /** The milliseconds by which it is late; 0 if it is not late. */
  lateBy: number;
  failingSince?: Moment;
  /** The number of failures in a row. */
  times?: number;
  /** The number of records that it skipped within the last day, and when. */
  unopened?: { count: number; at: Moment };
}

export interface TimerStanding {
  runs: TimedFunction;
  /** When a job of the timer last ran; undefined if none ever did. */
  lastAt?: Moment;
  /** The milliseconds by which the timer is late; 0 if it is not late. */
  lateBy: number;
}

/** The milliseconds since something was due; 0 while this is within the allowance. */
const overdue = (since: Moment | undefined, now: Moment): number =>
  since !== undefined && now - since > allowance ? now - since : 0;

const jobsOf = (known: KnownRuns, name: TimedFunction): KnownJob[] =>
  jobNames.filter(job => watchedJobs[job] === name).flatMap(job => known?.[job] ?? []);

/**
 * The state of the timers. A timer is late when one of its jobs has been due for long and no job of
 * it has run since. Before the first run nothing is late.
 */
export const timerStandings = (known: KnownRuns, now: Moment): TimerStanding[] =>
  timedFunctions.map(name => {
    const jobs = jobsOf(known, name);
    const lastAt = latest(jobs.flatMap(({ ranAt }) => ranAt ?? []));
    const due = jobs.flatMap(({ nextAt }) => (overdue(nextAt, now) ? (nextAt ?? []) : []));
    const first = due.length ? Math.min(...due) : undefined;
    const still = first !== undefined && (lastAt === undefined || lastAt <= first);
    return { runs: name, ...defined({ lastAt }), lateBy: still ? overdue(first, now) : 0 };
  });

const latest = (moments: Moment[]): Moment | undefined =>
  moments.length ? Math.max(...moments) : undefined;

/** The state of every job. */
export const jobStandings = (known: KnownRuns, now: Moment): JobStanding[] =>
  jobNames.map(job => {
    const { doneAt: lastAt, nextAt, failingSince, failures, unopened: last } = known?.[job] ?? {};
    // A job that works day by day skips such a record only once, and the record stays unread: so it
    // is reported for a day.
    const unopened = last && now - last.at < DAY ? last : undefined;
    const lateBy = overdue(failingSince ?? nextAt, now);
    const isFailing = failingSince !== undefined;
    return {
      job,
      runs: watchedJobs[job],
      state: lateBy ? 'late' : isFailing ? 'failing' : unopened ? 'unopened' : 'well',
      lateBy,
      ...defined({
        lastAt,
        failingSince,
        unopened,
        times: isFailing ? (failures ?? 1) : undefined,
      }),
    };
  });

/**
 * Whether the oldest work of a job was there long before its last success: the job runs, but does
 * not get it done.
 */
export const isStuck = (
  { lastAt }: Pick<JobStanding, 'lastAt'>,
  oldest: Moment | undefined,
): boolean => lastAt !== undefined && oldest !== undefined && lastAt - oldest > allowance;

/** A timer that stands still, or a job that does not get its work done. */
export interface Stall {
  what: TimedFunction | JobName;
  /** The moment since when it stands still. It is the same each time the standstill is checked. */
  since: Moment;
  lateBy: number;
}

/** The key of a standstill: no two have the same one. */
export const stallKey = ({ what, since }: Stall): string => `${what}-${since}`;

/**
 * The timers and jobs that stand still now. For a timer that stands still, its jobs are not listed.
 */
export function stallsOf(known: KnownRuns, now: Moment): Stall[] {
  const timers = timerStandings(known, now).filter(({ lateBy }) => lateBy > 0);
  const still = new Set(timers.map(timer => timer.runs));
  const jobs = jobStandings(known, now).filter(each => each.lateBy > 0 && !still.has(each.runs));
  return [
    ...timers.map(({ runs: what, lastAt, lateBy }) => ({
      what,
      since: lastAt ?? now - lateBy,
      lateBy,
    })),
    ...jobs.map(({ job: what, lateBy }) => ({ what, since: now - lateBy, lateBy })),
  ];
}
