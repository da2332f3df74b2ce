import type { Moment } from '../../domain/time/time';
import { platformCaller } from './caller';
import type { KeyProblem } from './keys';
import { logFailedJob, logKeys, logRun, logTooOld } from './log';
import { type Ran, takeTurns } from './turns';

/**
 * A job finds out by itself what is due, may be killed anywhere, and may be run again at any time. It stops between two
 * pieces when there is no `timeLeft`, and goes on with its next turn. It answers what it did, in numbers.
 */
export interface Job {
  name: string;
  run: (now: Moment, timeLeft: () => boolean) => Promise<Record<string, number>>;
  /**
   * When the passing of time alone brings it something to do, after a moment; undefined where nothing is known to come.
   * Asked after a run, while nobody uses the hospital.
   */
  dueAt?: (now: Moment) => Promise<Moment | undefined>;
  /** While people use the hospital it is run with every call of the timer, or only so often (ms). */
  every?: number;
}

/** What code that the data has outgrown is built for, and what the data asks for at least. */
export interface TooOld {
  has: number;
  needs: number;
}

/** What a timer's function knows of its jobs at a moment. */
interface Looked {
  /** What stands still, by the name of a job or a timer's function, and for how many minutes. */
  late: Record<string, number>;
  /** The jobs that are due. */
  due: Job[];
  /** Records how each job's run ended, and when the job is due next. */
  record: (jobs: readonly Job[], ran: Map<string, Ran>) => Promise<void>;
}

/** Looks when jobs are due; it is kept in the store, so that a call with nothing due costs one request. */
export type Agenda = (jobs: readonly Job[], now: Moment) => Promise<Looked>;

/** What one run may take, well within the function's limit of 60 s: the last piece begun must still end. */
const budgetMs = 40_000;

/** What the error of a call says before the names of the jobs that failed. */
export const jobsFailed = 'jobs failed: ';

/** The event of a timer, as the platform sends it. */
const isTimer = (event: unknown): boolean => (event as { Type?: unknown })?.Type === 'Timer';

/** What every run passes before its jobs. */
interface RunGuards {
  keyGate: () => Promise<KeyProblem[]>;
  versionGate: (now: Moment) => Promise<TooOld | undefined>;
  agenda: Agenda;
}

/**
 * The `main` of a function that a timer runs: the jobs that are due, by turns; one that fails does not keep the others from
 * running; then the call fails, so that the platform's log and alarms show it. Called by an engineer from the console, or by
 * the deployment, it runs all jobs. Called by a WeChat account it does nothing. With wrong keys, or by code that the data has
 * outgrown, no job is run and the call fails.
 * @throws Error naming the jobs that failed
 */
export function runJobs(jobs: Job[], guards: RunGuards) {
  return async (event: unknown, context: unknown) => {
    if (platformCaller(context).account) return {};
    const now = Date.now();
    // Where the store does not answer the call fails, nothing is run, and the next call tries again.
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
    // What is not put down is run again by the next call, which does no harm.
    await looked
      .record(due, ran)
      .catch(error => logFailedJob({ name: 'agenda', run: undefined }, error));
    logRun(did);
    if (failed.length) throw new Error(`${jobsFailed}${failed.map(({ name }) => name).join(', ')}`);
    return Object.keys(looked.late).length ? { ...did, late: looked.late } : did;
  };
}

/** What version and keys say. */
async function askedOf({ keyGate, versionGate }: RunGuards, now: Moment) {
  // The version is asked before the keys: code that does not know the data puts no check value down.
  const tooOld = await versionGate(now);
  return { tooOld, keys: tooOld ? [] : await keyGate() };
}

/** @throws Error where the data has outgrown this code, or the keys are wrong */
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
