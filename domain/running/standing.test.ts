import { at, HOUR, MINUTE } from '../time/time';
import { jobNames, type TimedFunction, watchedJobs } from './jobs';
import { isStuck, jobStandings, type KnownJob, stallsOf, timerStandings } from './standing';

const now = at('2026-11-25', '10:00');
const ago = (minutes: number) => now - minutes * MINUTE;
/** Jobs that all ran some minutes ago and are due again after `dueAfter` more minutes. */
const ran = (minutes: number, dueAfter = 5): Record<string, KnownJob> =>
  Object.fromEntries(
    jobNames.map(job => [
      job,
      { ranAt: ago(minutes), doneAt: ago(minutes), nextAt: ago(minutes - dueAfter) },
    ]),
  );
const of = (name: TimedFunction, jobs: Record<string, KnownJob>) =>
  Object.fromEntries(
    jobNames.filter(job => watchedJobs[job] === name).map(job => [job, jobs[job]!]),
  );
const well = ran(4);
const standing = (jobs: Record<string, KnownJob>, name: string) =>
  jobStandings(jobs, now).find(({ job }) => job === name)!;

test('a job that ran in time is well, and nothing stands still; the same before anything ran', () => {
  expect(new Set(jobStandings(well, now).map(({ state }) => state))).toEqual(new Set(['well']));
  expect(stallsOf(well, now)).toEqual([]);
  expect(stallsOf(undefined, now)).toEqual([]);
  expect(stallsOf({}, now)).toEqual([]);
});

test.each([
  [20, 0],
  [21, 16],
])(
  'jobs that ran %i minutes ago and were due five minutes later make the clock late by %i',
  (minutes, late) => {
    const [clock] = timerStandings({ ...well, ...of('clock', ran(minutes)) }, now);
    expect(clock?.lateBy).toBe(late * MINUTE);
  },
);

test('nothing is late while nothing is due, for example at night', () => {
  expect(stallsOf(ran(110, 120), now)).toEqual([]);
});

test('a timer that stands still is reported once, without its jobs', () => {
  expect(stallsOf({ ...well, ...of('clock', ran(90)) }, now)).toEqual([
    { what: 'clock', since: ago(90), lateBy: 85 * MINUTE },
  ]);
});

test('it is late even if the other function keeps saying that its jobs are due', () => {
  const { send, gather, ...notices } = of('notices', ran(90));
  const due = { send: { ...send, nextAt: ago(1) }, gather: { ...gather, nextAt: ago(1) } };
  expect(stallsOf({ ...well, ...notices, ...due }, now)).toMatchObject([{ what: 'notices' }]);
});

test('a job that is due while other jobs of its function run is late alone', () => {
  const mend = { ranAt: ago(300), doneAt: ago(300), nextAt: ago(60) };
  expect(stallsOf({ ...well, mend }, now)).toEqual([
    { what: 'mend', since: ago(60), lateBy: HOUR },
  ]);
});

test('a job that fails is failing at once, and late when it has failed for long', () => {
  const failing = (minutes: number) => ({
    ...well,
    mend: {
      ...{ ranAt: ago(2), doneAt: ago(200), nextAt: ago(2) },
      ...{ failingSince: ago(minutes), failures: 2 },
    },
  });
  expect(standing(failing(8), 'mend')).toMatchObject({ state: 'failing', times: 2, lateBy: 0 });
  expect(standing(failing(60), 'mend')).toMatchObject({
    state: 'late',
    times: 2,
    lastAt: ago(200),
  });
  expect(stallsOf(failing(60), now)).toEqual([{ what: 'mend', since: ago(60), lateBy: HOUR }]);
});

test('a job is stuck if its oldest work was there long before its last success', () => {
  expect(isStuck({ lastAt: ago(5) }, ago(20))).toBe(false);
  expect(isStuck({ lastAt: ago(5) }, ago(21))).toBe(true);
  expect(isStuck({ lastAt: ago(5) }, undefined)).toBe(false);
  expect(isStuck({}, ago(500))).toBe(false);
});
