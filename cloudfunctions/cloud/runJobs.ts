import type { Moment } from '../../domain/time/time';
import { platformCaller } from './caller';
import type { KeyProblem } from './keys';
import { logFailedJob, logKeys, logRun, logTooOld } from './log';

/**
 * A job finds out by itself what is due, may be killed anywhere, and may be run again at any time. It stops between two
 * pieces when there is no `timeLeft`, and goes on with the next run. It answers what it did, in numbers.
 */
export interface Job {
  name: string;
  run: (now: Moment, timeLeft: () => boolean) => Promise<Record<string, number>>;
}

/** What code that the data has outgrown is built for, and what the data asks for at least. */
export interface TooOld {
  has: number;
  needs: number;
}

/** What one run may take, well within the function's limit of 60 s: the last piece begun must still end. */
const budgetMs = 40_000;

/**
 * The `main` of a function that a timer runs: each job once, one after the other; one that fails does not keep the
 * others from running. Called by a WeChat account it does nothing. With wrong keys, or by code that the data has outgrown, no job is
 * run and the call fails.
 */
export function runJobs(
  jobs: Job[],
  keyGate: () => Promise<KeyProblem[]>,
  versionGate: (now: Moment) => Promise<TooOld | undefined>,
) {
  return async (_event: unknown, context: unknown) => {
    if (platformCaller(context).account) return {};
    const now = Date.now();
    // Asked before the keys: code that does not know the data puts no check value down.
    const asked = await versionGate(now)
      .then(async tooOld => ({ tooOld, keys: tooOld ? [] : await keyGate() }))
      .catch(() => undefined);
    // The store did not answer: nothing is run, and the next call tries again.
    if (!asked) return Object.fromEntries(jobs.map(({ name }) => [name, 'failed' as const]));
    const { tooOld, keys } = asked;
    if (tooOld) {
      logTooOld(tooOld);
      throw new Error(`the data needs version ${tooOld.needs}, this code has ${tooOld.has}`);
    }
    if (keys.length) {
      logKeys(keys);
      throw new Error('the keys are wrong: no job was run');
    }
    const started = performance.now();
    const timeLeft = () => performance.now() - started < budgetMs;
    const did: Record<string, Record<string, number> | 'failed'> = {};
    for (const job of jobs) {
      try {
        did[job.name] = await job.run(now, timeLeft);
      } catch (error) {
        did[job.name] = 'failed';
        logFailedJob(job, error);
      }
    }
    logRun(did);
    return did;
  };
}
