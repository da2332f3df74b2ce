import type { Job } from './runJobs';
import { takeTurns } from './turns';

/** A job with `pieces` to do, each of which takes `pieceMs` on a clock that the test moves. */
const working = (name: string, pieces: number, pieceMs: number, clock: { ms: number }) => {
  let left = pieces;
  const job: Job = {
    name,
    async run(_now, timeLeft) {
      let done = 0;
      while (left && timeLeft()) {
        clock.ms += pieceMs;
        left--;
        done++;
      }
      return { done };
    },
  };
  return job;
};

const run = (jobs: Job[], budgetMs: number, clock: { ms: number }) =>
  takeTurns(jobs, 0, budgetMs, () => clock.ms);

test('a job with too much to do leaves every other job its turn', async () => {
  const clock = { ms: 0 };
  const jobs = [working('endless', 1e6, 10, clock), working('short', 5, 10, clock)];
  const ran = await run(jobs, 1000, clock);
  expect(ran.get('short')).toEqual({ did: { done: 5 }, unfinished: false });
  expect(ran.get('endless')).toMatchObject({ unfinished: true });
  // The last piece still ends; time that the short job leaves goes to the endless one.
  expect(clock.ms).toBeLessThanOrEqual(1010);
  expect(ran.get('endless')?.did).toEqual({ done: 95 });
});

test('the results of a job’s turns are added up', async () => {
  const clock = { ms: 0 };
  const jobs = [working('one', 40, 10, clock), working('two', 40, 10, clock)];
  const ran = await run(jobs, 1000, clock);
  expect([...ran.values()]).toEqual([
    { did: { done: 40 }, unfinished: false },
    { did: { done: 40 }, unfinished: false },
  ]);
  expect(clock.ms).toBe(800);
});

test('a job that fails has no further turn, and the others continue', async () => {
  const clock = { ms: 0 };
  const failing: Job = { name: 'failing', run: () => Promise.reject(new Error('no')) };
  const ran = await run([failing, working('well', 100, 10, clock)], 500, clock);
  expect(ran.get('failing')).toMatchObject({ did: 'failed', error: new Error('no') });
  expect(ran.get('well')).toMatchObject({ did: { done: 50 }, unfinished: true });
});

test('a job without a turn is unfinished', async () => {
  const clock = { ms: 0 };
  const slow: Job = {
    name: 'slow',
    async run() {
      clock.ms += 2000;
      return {};
    },
  };
  const ran = await run([slow, slow, working('late', 1, 10, clock)], 1000, clock);
  expect(ran.get('late')).toEqual({ did: { done: 0 }, unfinished: true });
});
