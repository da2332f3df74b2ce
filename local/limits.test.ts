import { performance } from 'node:perf_hooks';
import type { Stack } from '.';
import { withEnvironment } from './options';
import { ask, sdk, testStack } from './testing';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 20, 1);
let stack: Stack;
afterEach(async () => {
  jest.restoreAllMocks();
  await stack.close();
});

const open = async (limits?: { qps?: number; monthly?: number; concurrent?: number }) => {
  stack = await testStack({
    limits,
    collections: [{ name: 'a' }],
    timers: false,
    clock: { now: start, frozen: true },
  });
  return sdk(stack).database().collection('a');
};
const codesOf = (all: PromiseSettledResult<unknown>[]) =>
  all.flatMap(each => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
const told = async (path: string) => JSON.parse((await ask(stack, 'GET', path)).body);

describe('requests per second', () => {
  test('excess requests are refused with EXCEED_RATELIMIT and not performed', async () => {
    const a = await open({ qps: 10 });
    const now = jest.spyOn(performance, 'now').mockReturnValue(5000);
    const all = await Promise.allSettled(Array.from({ length: 25 }, (_, n) => a.add({ n })));
    expect(codesOf(all)).toEqual(Array(15).fill('EXCEED_RATELIMIT'));
    expect(await stack.store.count('a', {})).toBe(10);
    now.mockReturnValue(5999);
    await expect(a.get()).rejects.toMatchObject({
      code: 'EXCEED_RATELIMIT',
      message: expect.stringContaining('QPS'),
    });
    now.mockReturnValue(6000);
    expect((await a.get()).data).toHaveLength(10);
    expect(stack.counters.read().errors).toEqual({ EXCEED_RATELIMIT: 16 });
  });

  test('calls of functions count too', async () => {
    await open({ qps: 3 });
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => stack.invoke('faulty')));
    expect(codesOf(all)).toEqual(Array(2).fill('EXCEED_RATELIMIT'));
    const got = await ask(stack, 'POST', '/call/faulty', { authorization: 'Bearer oOne' }, '{}');
    expect(JSON.parse(got.body)).toMatchObject({ code: 'EXCEED_RATELIMIT' });
  });
});

test('parallel requests beyond the limit are refused with EXCEED_CONCURRENT_REQUEST_LIMIT', async () => {
  const a = await open({ concurrent: 4 });
  // This is long enough for the last of nine to arrive during the first, on a busy machine too.
  stack.faults.latency = [1_500, 1_500];
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => a.add({ n })));
  stack.faults.latency = [0, 0];
  expect(codesOf(all)).toEqual(Array(5).fill('EXCEED_CONCURRENT_REQUEST_LIMIT'));
  await a.get();
  expect(await stack.store.count('a', {})).toBe(4);
});

describe('requests per month', () => {
  test('calls and database requests count together, by the month in China', async () => {
    const a = await open();
    await a.get();
    await stack.invoke('faulty');
    stack.clock.freeze(Date.UTC(2026, 10, 30, 15, 59));
    await a.get();
    stack.clock.freeze(Date.UTC(2026, 10, 30, 16));
    await a.get();
    const usage = [
      { month: '2026-11', calls: 1, databaseRequests: 2 },
      { month: '2026-12', calls: 0, databaseRequests: 1 },
    ];
    expect(stack.limits.usage()).toEqual(usage);
    expect(await told('/local/usage')).toEqual({ usage });
  });

  test('after the quota is used up all requests fail until the next month', async () => {
    const a = await open({ monthly: 3 });
    await a.add({ n: 1 });
    await stack.invoke('faulty');
    await a.get();
    await expect(a.get()).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_LIMIT',
      message: expect.stringContaining('OutOfReadRequestQuota'),
    });
    await expect(a.add({ n: 2 })).rejects.toMatchObject({
      message: expect.stringContaining('OutOfWriteRequestQuota'),
    });
    await expect(stack.invoke('faulty')).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' });
    stack.clock.freeze(Date.UTC(2026, 11, 1));
    expect((await a.get()).data).toHaveLength(1);
  });
});

test('without limits nothing is refused', async () => {
  const a = await open();
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => a.add({ n })));
  expect(codesOf(all)).toEqual([]);
});

test('the environment sets the limits, and code wins', () => {
  const env = { LOCAL_QPS: '500', LOCAL_MONTHLY_REQUESTS: '200000', LOCAL_CONCURRENT: '20' };
  expect(withEnvironment({ functionsDir: '' }, env).limits).toEqual({
    qps: 500,
    monthly: 200_000,
    concurrent: 20,
  });
  expect(withEnvironment({ functionsDir: '', limits: { qps: 5 } }, env).limits?.qps).toBe(5);
  expect(() => withEnvironment({ functionsDir: '' }, { LOCAL_QPS: 'many' })).toThrow('LOCAL_QPS');
});

describe('the log', () => {
  test('is kept for seven days', async () => {
    await open();
    await stack.invoke('faulty');
    const lines = () => stack.logs.lines().map(({ text }) => text);
    expect(lines()).toEqual([expect.stringMatching(/^call faulty .* ok /)]);
    stack.clock.advance(7 * day - 1);
    await stack.invoke('echo');
    expect(lines()).toHaveLength(2);
    stack.clock.advance(1);
    expect(lines()).toEqual([expect.stringContaining('call echo')]);
  });

  test('is read newest first, and searched by a part of its text', async () => {
    await open();
    await stack.invoke('faulty');
    await stack.invoke('echo');
    const { logs } = await told('/local/logs?text=faulty');
    expect(logs).toEqual([{ at: start, text: expect.stringContaining('call faulty') }]);
    expect((await told('/local/logs?limit=1')).logs[0].text).toContain('call echo');
  });
});
