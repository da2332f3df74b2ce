import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '..';
import { testStack } from '../testing';

const at = (text: string) => Date.parse(`${text}+08:00`);
const collections = [{ name: 'runs' }];
const START = { now: at('2026-11-22T06:01:00'), frozen: true };

interface Run {
  event: { Type: string; TriggerName: string; Time: string };
  trigger: string;
  openid: string | null;
  at: number;
}

async function runs(stack: Stack): Promise<Run[]> {
  await stack.timers.settled();
  const { docs } = await stack.store.find<Run>('runs', { filter: {}, sort: [['event.Time', 1]] });
  return docs;
}
const times = async (stack: Stack) =>
  (await runs(stack)).map(run => `${run.event.TriggerName} ${run.event.Time}`);

let stack: Stack;
beforeEach(async () => {
  stack = await testStack({ collections, clock: START });
});
afterEach(() => stack.close());

test('a timer fires when the clock reaches its moment, without a caller', async () => {
  expect(await runs(stack)).toEqual([]);
  stack.clock.set(at('2026-11-22T06:04:59'));
  expect(await runs(stack)).toEqual([]);
  stack.clock.set(at('2026-11-22T06:05:00'));
  const [run, ...more] = await runs(stack);
  expect(more).toEqual([]);
  expect(run).toMatchObject({
    event: { Type: 'Timer', TriggerName: 'everyFiveMinutes', Time: '2026-11-21T22:05:00Z' },
    trigger: 'timer',
    openid: null,
    at: at('2026-11-22T06:05:00'),
  });
});

test('a jump fires each timer once, for the last due moment', async () => {
  stack.clock.set(at('2026-11-24T09:13:00'));
  expect(await times(stack)).toEqual([
    'atSeven 2026-11-23T23:00:00Z',
    'everyFiveMinutes 2026-11-24T01:10:00Z',
  ]);
  for (const run of await runs(stack)) expect(run.at).toBe(at('2026-11-24T09:13:00'));
});

test('a moment runs once, however often the clock changes', async () => {
  stack.clock.set(at('2026-11-22T06:05:00'));
  stack.clock.set(at('2026-11-22T06:06:00'));
  await stack.timers.settled();
  stack.clock.advance(1000);
  expect(await times(stack)).toEqual(['everyFiveMinutes 2026-11-21T22:05:00Z']);
});

test('a run under way delays the next', async () => {
  stack.clock.set(at('2026-11-22T06:05:00'));
  stack.clock.set(at('2026-11-22T06:10:00'));
  expect(await times(stack)).toEqual([
    'everyFiveMinutes 2026-11-21T22:05:00Z',
    'everyFiveMinutes 2026-11-21T22:10:00Z',
  ]);
});

test('a clock set back fires the same moments again', async () => {
  stack.clock.set(at('2026-11-22T06:05:00'));
  await stack.timers.settled();
  stack.clock.set(at('2026-11-22T06:03:00'));
  stack.clock.set(at('2026-11-22T06:05:30'));
  expect(await times(stack)).toHaveLength(2);
});

test('a running clock fires by itself', async () => {
  stack.clock.runFrom(at('2026-11-22T06:04:59') + 800);
  // This test is about real time. It polls until the timer has fired, however slow the machine is.
  while ((await times(stack)).length === 0) await new Promise(resolve => setTimeout(resolve, 20));
  expect(await times(stack)).toEqual(['everyFiveMinutes 2026-11-21T22:05:00Z']);
});

test('a timer can be fired by hand, due or not', async () => {
  await stack.timers.fire('jobs', 'atSeven');
  expect(await times(stack)).toEqual(['atSeven 2026-11-21T22:01:00Z']);
  await expect(stack.timers.fire('jobs', 'never')).rejects.toMatchObject({
    code: 'TIMER_NOT_FOUND',
  });
});

test('a timer switched off does not fire, and catches up when it is on again', async () => {
  stack.timers.switch('jobs', 'everyFiveMinutes', false);
  stack.clock.set(at('2026-11-22T06:12:00'));
  expect(await times(stack)).toEqual([]);
  stack.timers.switch('jobs', 'everyFiveMinutes', true);
  expect(await times(stack)).toEqual(['everyFiveMinutes 2026-11-21T22:10:00Z']);
});

test('timers are listed with their next moment', () => {
  expect(stack.timers.list()).toEqual([
    {
      functionName: 'jobs',
      name: 'everyFiveMinutes',
      next: at('2026-11-22T06:05:00'),
      running: false,
    },
    { functionName: 'jobs', name: 'atSeven', next: at('2026-11-22T07:00:00'), running: false },
  ]);
});

test('a moment that fell due while the stack was down runs after the start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'timers-'));
  try {
    const first = await testStack({ collections, dataDir, clock: START });
    first.clock.set(at('2026-11-22T06:05:00'));
    await first.timers.settled();
    await first.close();
    const second = await testStack({
      ...{ collections, dataDir, clock: { now: at('2026-11-22T06:31:00'), frozen: true } },
    });
    const seen = await times(second);
    await second.close();
    expect(seen).toEqual([
      'everyFiveMinutes 2026-11-21T22:05:00Z',
      'everyFiveMinutes 2026-11-21T22:30:00Z',
    ]);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('no timer fires while timers are off', async () => {
  const quiet = await testStack({ collections, clock: START, timers: false });
  try {
    quiet.clock.advance(86_400_000);
    expect(await runs(quiet)).toEqual([]);
  } finally {
    await quiet.close();
  }
});
