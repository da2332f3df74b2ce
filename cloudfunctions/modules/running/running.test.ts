import { jobNames, watchedJobs } from '../../../domain/running/jobs';
import { at, HOUR, MINUTE } from '../../../domain/time/time';
import {
  agreeForAlways,
  booked,
  hospitalForEach,
  noticesOf,
  weChatWithTemplates,
} from '../../../tests/hospital';
import { viewRunning } from '../../../types/running/viewRunning';

import { forgetWatching } from './jobs/watch';

const NINE = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: NINE,
  staff: { nurse: ['desk'], office: ['outpatientOffice'], chief: ['outpatientOffice'] },
  messages: weChatWithTemplates,
});

const view = (input: { waiting?: boolean } = {}) => hospital.value(viewRunning, input, 'office');
const job = async (name: string, waiting = true) =>
  (await view({ waiting })).jobs.find(each => each.job === name)!;
/** Runs the timer while one collection does not answer. */
async function brokenRun(collection: string): Promise<void> {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  hospital.stack.faults.inject({ kind: 'reset', collection, times: 1000 });
  await expect(hospital.runJobs()).rejects.toThrow('jobs failed: sendCare');
  hospital.stack.faults.clear();
  chance.mockRestore();
}
const stalls = async () =>
  (await noticesOf(hospital, 'stalled')).map(({ _id, state }) => [_id, state]);

test('the watched jobs are the deployed ones, each with its function', async () => {
  const of = (runs: string) => jobNames.filter(name => watchedJobs[name] === runs);
  expect(Object.keys(await hospital.runJobs())).toEqual(of('clock'));
  expect(Object.keys(await hospital.runNotices())).toEqual(of('notices'));
});

test('the office sees when each job last succeeded; other roles do not (R20)', async () => {
  expect((await view()).wrong).toBe(0);
  await hospital.runJobs();
  expect(await job('mend')).toMatchObject({ state: 'well', lastAt: NINE, lateBy: 0 });
  expect(await hospital.refusal(viewRunning, {}, 'nurse')).toBe('NOT_ALLOWED');
  expect(await hospital.refusal(viewRunning, {}, 'wang')).toBe('NOT_ALLOWED');
});

test('a failed job fails its call, the others run, and the page says so at once', async () => {
  await hospital.runJobs();
  for (const minutes of [5, 10]) {
    hospital.at(NINE + minutes * MINUTE);
    await brokenRun('carePlans');
  }
  expect(await job('sendCare')).toMatchObject({
    ...{ state: 'failing', lastAt: NINE, failingSince: NINE + 5 * MINUTE, times: 2 },
  });
  expect((await view()).wrong).toBe(1);
  expect(await job('removeOld')).toMatchObject({ state: 'well', lastAt: NINE + 10 * MINUTE });
  hospital.at(NINE + 15 * MINUTE);
  await hospital.runJobs();
  expect(await job('sendCare')).toMatchObject({ state: 'well', lastAt: NINE + 15 * MINUTE });
  expect((await view()).wrong).toBe(0);
});

test('a call that the database does not answer fails', async () => {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  hospital.stack.faults.inject({ kind: 'reset', times: 1000 });
  await expect(hospital.runJobs()).rejects.toThrow();
  hospital.stack.faults.clear();
  chance.mockRestore();
});

/** Both timers run at nine, and have work again in two hours at the latest. */
async function bothRan(): Promise<void> {
  await agreeForAlways(hospital, 'office', 'running');
  await hospital.runJobs();
  await hospital.runNotices();
}
const ONE = NINE + 4 * HOUR;

test('a timer that stands still is reported to the office once, by the other function (R19)', async () => {
  await bothRan();
  hospital.at(ONE);
  expect((await hospital.runNotices()).late).toHaveProperty('clock');
  expect(await stalls()).toEqual([[`stalled-clock-${NINE}-office`, 'sent']]);
  const { timers, wrong } = await view();
  expect(timers[0]).toMatchObject({ runs: 'clock', lastAt: NINE });
  expect(timers[0]?.lateBy).toBeGreaterThanOrEqual(2 * HOUR);
  expect(wrong).toBe(1);
  hospital.at(ONE + HOUR);
  forgetWatching();
  await hospital.runNotices();
  expect(await stalls()).toHaveLength(1);
  const messages = await hospital.stack.messages.list('office');
  expect(messages.map(({ page }) => page)).toEqual(['desk/running/index']);
});

test('a report that could not be sent at once is dropped when the timer runs again (R19)', async () => {
  await bothRan();
  hospital.at(ONE);
  hospital.stack.messages.answerWith(-1, 'system error', 1);
  await hospital.runNotices();
  expect((await stalls()).map(([, state]) => state)).toEqual(['waiting']);
  await hospital.runJobs();
  hospital.at(ONE + 5 * MINUTE);
  await hospital.runNotices();
  expect((await stalls()).map(([, state]) => state)).toEqual(['dropped']);
});

test('a standstill of messages is shown on the page, without a message', async () => {
  await bothRan();
  hospital.at(ONE);
  expect((await hospital.runJobs()).late).toHaveProperty('notices');
  expect(await stalls()).toEqual([]);
  expect((await view()).timers[1]?.lateBy).toBeGreaterThan(0);
});

test('the work waiting for a job is counted; old work from long before its last success means that it is stuck', async () => {
  await booked(hospital, '2026-11-25');
  await hospital.runJobs();
  expect((await job('settle')).waiting).toBeUndefined();
  const report = at('2026-11-25', '10:00');
  hospital.at(report + HOUR);
  expect(await job('settle')).toMatchObject({ waiting: { count: 1, oldest: report } });
  await hospital.set('jobs', 'agenda', { 'jobs.settle.doneAt': report + 20 * MINUTE });
  const all = Object.fromEntries(jobNames.map(name => [`jobs.${name}.nextAt`, report + HOUR]));
  await hospital.set('jobs', 'agenda', all);
  expect(await job('settle')).toMatchObject({ state: 'stuck', waiting: { count: 1 } });
  expect((await job('settle', false)).waiting).toBeUndefined();
  await hospital.runJobs();
  expect(await job('settle')).toMatchObject({ state: 'well' });
});
