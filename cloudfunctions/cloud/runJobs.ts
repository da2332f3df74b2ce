import type { Moment } from '../../domain/time/time';
import { platformCaller } from './caller';
import type { KeyProblem } from './keys';
import { logFailedJob, logKeys, logRun, logTooOld } from './log';
import { withForget } from './memory';
import { type Ran, takeTurns } from './turns';

/**
 * A job finds out itself what is due. It may be killed anywhere, and run again at any time. It
 * stops between two pieces of work when `timeLeft` is false, and continues with its next turn.
 * Returns named counts of what it did.
 */
export interface Job {
  name: string;
  run: (now: Moment, timeLeft: () => boolean) => Promise<Record<string, number>>;
  /**
   * The moment at which the job next has something to do without any new event; undefined if
   * nothing is known. Asked after a run, for the time when nobody uses the hospital.
   */
  dueAt?: (now: Moment) => Promise<Moment | undefined>;
  /**
   * While people use the hospital: the minimum time (ms) between two runs; by default every call of
   * the timer runs it.
   */
  every?: number | undefined;
  /** Whether its work never leaves a message; by default it may. */
  tellsNobody?: boolean | undefined;
}

/** How each job of a timer's function is loaded, by the job's name, in the order in which they run. */
type Offered = Readonly<Record<string, () => Promise<Job>>>;

/** A job that is loaded with its first run, so that an instance starts without it. */
const loadedLate = ([name, load]: [name: string, load: () => Promise<Job>]): Job => {
  let loaded: Job | undefined;
  const its = async () => {
    loaded ??= await load();
    if (loaded.name !== name) throw new Error(`the job ${name} calls itself ${loaded.name}`);
    return loaded;
  };
  return {
    name,
    get every() {
      return loaded?.every;
    },
    get tellsNobody() {
      return loaded?.tellsNobody;
    },
    run: async (now, timeLeft) => (await its()).run(now, timeLeft),
    dueAt: async now => (await its()).dueAt?.(now),
  };
};

/** The version this code is built for, and the one the data needs. */
export interface TooOld {
  has: number;
  needs: number;
}

/** What is known about the jobs of a timer's function at a moment. */
interface JobsNow {
  /** The names of late jobs and timers, each with the minutes it is late. */
  late: Record<string, number>;
  /** The jobs that are due. */
  due: Job[];
  /** Records the result of each job, when the run ended, and when each job is due next. */
  record: (jobs: readonly Job[], ran: Map<string, Ran>, endedAt: Moment) => Promise<void>;
}

/**
 * Finds the jobs that are due. The times are stored, so that a call with nothing due costs one
 * request.
 */
export type FindDueJobs = (jobs: readonly Job[], now: Moment) => Promise<JobsNow>;

/**
 * The time for one run (ms), below the function's limit of 60 s because the last piece still has to
 * end.
 */
const budgetMs = 40_000;

/** The start of a call's error message, before the names of the failed jobs. */
export const jobsFailed = 'jobs failed: ';

/** Whether an event is that of a timer, as the platform sends it. */
const isTimer = (event: unknown): boolean => (event as { Type?: unknown })?.Type === 'Timer';

/** The checks before the jobs of a run. */
interface RunGuards {
  keyGate: () => Promise<KeyProblem[]>;
  versionGate: (now: Moment) => Promise<TooOld | undefined>;
  agenda: FindDueJobs;
}

/**
 * Makes the `main` of a function that a timer calls. It runs the due jobs in turns. A job that
 * fails does not stop the others; then the call fails, so that the platform's log and alarms show
 * it. A call by an engineer from the console, or by the deployment, runs all jobs. A call by a
 * WeChat account does nothing. With wrong keys, or with data too new for this code, no job runs and
 * the call fails.
 *
 * @throws Error naming the jobs that failed
 */
export function runJobs(offered: Offered, guards: RunGuards) {
  const jobs = Object.entries(offered).map(loadedLate);
  return withForget(async (event: unknown, context: unknown) => {
    if (platformCaller(context).account) return {};
    const now = Date.now();
    // If the store does not answer, the call fails without running anything, and the next call
    // tries again.
    const looked = await guards.agenda(jobs, now);
    const due = isTimer(event) ? looked.due : jobs;
    if (!due.length) return {};
    refuseWrong(await askedOf(guards, now));
    const ran = await takeTurns(due, now, budgetMs);
    const did: Record<string, Record<string, number>> = {};
    const failed: Job[] = [];
    for (const job of due) {
      const { did: counts = {}, error } = ran.get(job.name) ?? {};
      if (counts !== 'failed') did[job.name] = counts;
      else failed.push(job);
      if (counts === 'failed') logFailedJob(job, error);
    }
    // A run that is not recorded is repeated by the next call, which does no harm.
    await looked
      .record(due, ran, Date.now())
      .catch(error => logFailedJob({ name: 'agenda', run: undefined }, error));
    logRun(did);
    if (failed.length) throw new Error(`${jobsFailed}${failed.map(({ name }) => name).join(', ')}`);
    return Object.keys(looked.late).length ? { ...did, late: looked.late } : did;
  });
}

/** The results of the version and key checks. */
async function askedOf({ keyGate, versionGate }: RunGuards, now: Moment) {
  // The version is checked before the keys: code that does not know the data must not write a check
  // value.
  const tooOld = await versionGate(now);
  return { tooOld, keys: tooOld ? [] : await keyGate() };
}

/** @throws Error if the data is too new for this code, or the keys are wrong */
function refuseWrong({ tooOld, keys }: { tooOld: TooOld | undefined; keys: KeyProblem[] }): void {
  if (tooOld) {
    logTooOld(tooOld);
    throw new Error(`the data needs version ${tooOld.needs}, this code has ${tooOld.has}`);
  }
  if (keys.length) {
    logKeys(keys);
    throw new Error('the keys are wrong: no job was run');
  }
}
