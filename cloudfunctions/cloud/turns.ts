import type { Moment } from '../../domain/time/time';
import { stopwatch as realTime } from './pace';

/** A job as it takes turns: it stops between two pieces when `timeLeft` is false. */
interface Worker {
  name: string;
  run: (now: Moment, timeLeft: () => boolean) => Promise<Record<string, number>>;
}

/** The result of a job in one call, over all its turns. */
export interface Ran {
  /** Its counts, added up; `failed` if a turn threw. */
  did: Record<string, number> | 'failed';
  /** The error it threw. */
  error?: unknown;
  /** Whether it was stopped because its time was over, so that there may be more to do. */
  unfinished: boolean;
}

/**
 * Runs jobs in turns, so that one with much work does not stop the others. Each job's first turn is
 * an equal share of the time. Time that a job leaves goes to those after it, and unfinished jobs
 * get more turns. A job that fails has no further turn; the others continue.
 *
 * @param budgetMs the time for all jobs together, in ms
 * @returns by name, in the order of the jobs; a job without a turn is unfinished
 */
export async function takeTurns(
  jobs: readonly Worker[],
  now: Moment,
  budgetMs: number,
  stopwatch: () => number = realTime,
): Promise<Map<string, Ran>> {
  const deadline = stopwatch() + budgetMs;
  const ran = new Map<string, Ran>(jobs.map(({ name }) => [name, { did: {}, unfinished: true }]));
  let waiting = [...jobs];
  while (waiting.length && stopwatch() < deadline) {
    const again: Worker[] = [];
    for (const [index, job] of waiting.entries()) {
      const share = (deadline - stopwatch()) / (waiting.length - index);
      const turn = await takeTurn(job, now, stopwatch() + share, stopwatch);
      const before = ran.get(job.name)?.did;
      ran.set(job.name, { ...turn, did: sumOf(before, turn.did) });
      if (turn.unfinished && turn.did !== 'failed') again.push(job);
    }
    waiting = again;
  }
  return ran;
}

async function takeTurn(
  job: Worker,
  now: Moment,
  end: number,
  stopwatch: () => number,
): Promise<Ran> {
  let unfinished = false;
  const timeLeft = () => {
    if (stopwatch() < end) return true;
    unfinished = true;
    return false;
  };
  try {
    const did = await job.run(now, timeLeft);
    return { did, unfinished };
  } catch (error) {
    return { did: 'failed', error, unfinished: true };
  }
}

function sumOf(one: Ran['did'] | undefined, other: Ran['did']): Ran['did'] {
  if (one === 'failed' || other === 'failed') return 'failed';
  const sum = { ...one };
  // A record that no key opens is skipped again in each turn, so these counts are not added up.
  for (const [name, count] of Object.entries(other))
    sum[name] = name === 'unopened' ? Math.max(sum[name] ?? 0, count) : (sum[name] ?? 0) + count;
  return sum;
}
