import { performance } from 'node:perf_hooks';
import type { Stack } from './';
import { Faults, parseLatency, parseRates } from './faults';
import { withEnvironment } from './options';
import { sdk, testStack } from './testing';

let stack: Stack;
let db: ReturnType<ReturnType<typeof sdk>['database']>;

beforeAll(async () => {
  stack = await testStack({ collections: [{ name: 'a' }], timers: false });
  db = sdk(stack).database();
});
afterAll(() => stack.close());
beforeEach(() => db.collection('a').where({}).remove());
afterEach(() => stack.faults.clear());

const exists = async (id: string) => (await stack.store.count('a', { _id: id })) === 1;
const add = (id: string) => db.collection('a').add({ _id: id });
type Transaction = Awaited<ReturnType<typeof db.startTransaction>>;

describe('by script', () => {
  test('a lost answer: the connection is reset and the write is done', async () => {
    stack.faults.inject({ kind: 'lostAnswer', action: 'database.insertDocument' });
    await expect(add('x')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await exists('x')).toBe(true);
    await expect(add('y')).resolves.toMatchObject({ id: 'y' });
  });

  test('a reset: the connection is reset and the write is not done', async () => {
    stack.faults.inject({ kind: 'reset' });
    await expect(add('x')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await exists('x')).toBe(false);
  });

  test('a timeout, with or without the write', async () => {
    stack.faults.inject({ kind: 'timeout' });
    stack.faults.inject({ kind: 'timeout', performed: false });
    await expect(add('x')).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' });
    await expect(add('y')).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' });
    expect([await exists('x'), await exists('y')]).toEqual([true, false]);
  });

  test('a conflict ends the transaction, and runTransaction retries', async () => {
    stack.faults.inject({ kind: 'conflict', action: 'database.commitTransaction', times: 2 });
    let rounds = 0;
    await db.runTransaction(async (transaction: Transaction) => {
      rounds += 1;
      await transaction.collection('a').add({ _id: 'x', rounds });
    });
    expect(rounds).toBe(3);
    expect((await db.collection('a').get()).data).toEqual([{ _id: 'x', rounds: 3 }]);
  });

  test('strikes only the matching request, after letting some pass', async () => {
    await stack.store.createCollection('b').catch(() => undefined);
    stack.faults.inject({ kind: 'timeout', collection: 'a', skip: 1 });
    await db.collection('b').get();
    await db.collection('a').get();
    await expect(db.collection('a').get()).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' });
    await db.collection('a').get();
  });
});

describe('by probability', () => {
  const strikes = (seed: number, inTransaction = false) => {
    const faults = new Faults({ seed, rates: { lostAnswer: 0.1, conflict: 0.3 } });
    return Array.from(
      { length: 1000 },
      () => faults.strike('database.insertDocument', 'a', inTransaction)?.kind ?? '-',
    );
  };
  const share = (kinds: string[], kind: string) =>
    kinds.filter(each => each === kind).length / 1000;

  test('strikes at the given rate, and conflicts only inside transactions', () => {
    expect(share(strikes(7), 'lostAnswer')).toBeCloseTo(0.1, 1);
    expect(share(strikes(7), 'conflict')).toBe(0);
    expect(share(strikes(7, true), 'conflict')).toBeCloseTo(0.3, 1);
  });

  test('the same seed strikes the same requests', () => {
    expect(strikes(7)).toEqual(strikes(7));
    expect(strikes(7)).not.toEqual(strikes(8));
  });
});

test('latency delays every database request and nothing else', async () => {
  stack.faults.latency = [30, 40];
  const started = performance.now();
  await stack.invoke('faulty');
  const without = performance.now();
  await db.collection('a').get();
  expect(performance.now() - without).toBeGreaterThanOrEqual(29);
  expect(without).toBeGreaterThan(started);
});

test('the environment sets them too, and code wins', () => {
  const env = {
    ...{ LOCAL_LATENCY_MS: '10-40', LOCAL_FAULTS: 'lostAnswer:0.01,conflict:0.05' },
    ...{ LOCAL_SEED: '5', LOCAL_INSTANCES: '3', LOCAL_TIMERS: 'off' },
  };
  expect(withEnvironment({ functionsDir: '.' }, env)).toMatchObject({
    latency: [10, 40],
    faults: { rates: { lostAnswer: 0.01, conflict: 0.05 }, seed: 5 },
    instances: 3,
    timers: false,
  });
  expect(withEnvironment({ functionsDir: '.', latency: [1, 2], timers: true }, env)).toMatchObject({
    ...{ latency: [1, 2], timers: true },
  });
  expect(() => withEnvironment({ functionsDir: '.' }, { LOCAL_SEED: 'x' })).toThrow('LOCAL_SEED');
});

test.each(['x', '40-10', '-1', '1.5'])('LOCAL_LATENCY_MS=%s is refused by name', text => {
  expect(() => parseLatency(text)).toThrow('LOCAL_LATENCY_MS');
});

test.each(['lostAnswer', 'lostAnswer:2', 'gremlins:0.1', 'reset:'])(
  'LOCAL_FAULTS=%s is refused by name',
  text => {
    expect(() => parseRates(text)).toThrow('LOCAL_FAULTS');
  },
);
