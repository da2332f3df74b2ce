import { defined } from '../defined';
import { DAY, MINUTE, type Moment } from '../time/time';
import { type JobName, jobNames, type TimedFunction, timedFunctions, watchedJobs } from './jobs';

/** What is kept of a job, or a part of it where another function only said that it is due. */
export interface KnownJob {
  /** When it was begun last. */
  ranAt?: Moment;
  /** When its last run without an error was begun. */
  doneAt?: Moment;
  /** When it is to be run next at the latest. */
  nextAt?: Moment;
  failingSince?: Moment;
  failures?: number;
  /** How many records it passed over since no key opens them, when it last passed over any. */
  unopened?: { count: number; at: Moment };
}

/** What is kept of all jobs, by name; undefined where nothing ran yet. */
export type Known = Partial<Record<string, KnownJob>> | undefined;

/** So much later than it was due something may run, or so long a job may fail, before it counts as late: a run or two that were missed. */
const allowance = 15 * MINUTE;

/**
 * `failing`: the last run failed, and it is not late yet; `late`: due for long and not run, or failing for long; `unopened`: it runs, and
 * passes over records that no key opens.
 */
type JobState = 'well' | 'failing' | 'late' | 'unopened';

export interface JobStanding {
  job: JobName;
  runs: TimedFunction;
  state: JobState;
  /** When the job succeeded last; undefined where it never did. */
  lastAt?: Moment;
  /** By how many milliseconds it is over its time; 0 when it is not late. */
  lateBy: number;
  failingSince?: Moment;
  /** How often it failed, one after the other. */
  times?: number;
  /** How many records it passed over within the last day, and when. */
  unopened?: { count: number; at: Moment };
}

export interface TimerStanding {
  runs: TimedFunction;
  /** When one of the timer's jobs ran last; undefined where none ever did. */
  lastAt?: Moment;
  /** By how many milliseconds the timer is over the time at which it should have run something; 0 when it is not late. */
  lateBy: number;
}

/** How long ago something should have happened, in milliseconds; 0 while that is within the allowance. */
const overdue = (since: Moment | undefined, now: Moment): number =>
  since !== undefined && now - since > allowance ? now - since : 0;

const jobsOf = (known: Known, name: TimedFunction): KnownJob[] =>
  jobNames.filter(job => watchedJobs[job] === name).flatMap(job => known?.[job] ?? []);

/**
 * How the timers stand: one is late when a job of it has been due for long, and no job of it was run since. Before anything
 * was put down nothing is late.
 */
export const timerStandings = (known: Known, now: Moment): TimerStanding[] =>
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

/** How every job stands. */
export const jobStandings = (known: Known, now: Moment): JobStanding[] =>
  jobNames.map(job => {
    const { doneAt: lastAt, nextAt, failingSince, failures, unopened: last } = known?.[job] ?? {};
    // A day is passed over once: its records are no longer met, and stay unread all the same.
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

/** Whether what waits for a job was there well before its last success: it runs, and does not get this done. */
export const isStuck = (
  { lastAt }: Pick<JobStanding, 'lastAt'>,
  oldest: Moment | undefined,
): boolean => lastAt !== undefined && oldest !== undefined && lastAt - oldest > allowance;

/** What does not run: a timer that stands still, or a job that its function does not get done. */
export interface Stall {
  what: TimedFunction | JobName;
  /** The same standstill has the same moment, however often it is looked at. */
  since: Moment;
  lateBy: number;
}

/** The timers and jobs that stand still now. Of a timer that stands still only the timer is named, not its jobs. */
export function stallsOf(known: Known, now: Moment): Stall[] {
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
