import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '..';
import { sdk, testStack } from '../testing';
import { readFunctions } from './config';

interface Echo {
  event: Record<string, unknown>;
  openid: string | null;
  appid: string | null;
  trigger: string;
  source: string;
  envId: string;
  userInfo: { openId: string; appId: string };
  now: number;
  newDate: string;
  greeting: string;
  wxVariables: string[];
  inner?: Echo;
}

let stack: Stack;
const lines: string[] = [];

beforeAll(async () => {
  stack = await testStack({
    collections: [{ name: 'places' }],
    instances: 4,
    timers: false,
    log: line => lines.push(line),
  });
});
afterAll(() => stack.close());

const echo = async (event: object, caller?: string) =>
  (await stack.invoke('echo', event, caller)).result as Echo;
const faulty = (how?: string) => stack.invoke('faulty', { how }, 'someone');

describe('the caller', () => {
  test('is the same in the environment and in the context', async () => {
    const told = await echo({ a: 1 }, 'oPerson1');
    expect(told).toMatchObject({
      event: { a: 1 },
      openid: 'oPerson1',
      appid: 'wx0000000000000000',
      userInfo: { openId: 'oPerson1', appId: 'wx0000000000000000' },
      trigger: 'tcb',
      source: 'wx_client',
      envId: 'local',
      greeting: 'hello',
    });
  });

  test('fifty parallel callers are kept apart', async () => {
    const callers = Array.from({ length: 50 }, (_each, i) => `person_${i}`);
    const told = await Promise.all(
      callers.map((caller, i) => echo({ who: caller, waitMs: (i * 7) % 23 }, caller)),
    );
    for (const [i, caller] of callers.entries()) {
      expect(told[i]).toMatchObject({
        event: { who: caller },
        openid: caller,
        userInfo: { openId: caller },
      });
    }
  });

  test('nothing of the previous caller is left', async () => {
    await Promise.all(Array.from({ length: 4 }, () => echo({ waitMs: 20 }, 'oBefore')));
    const told = await echo({});
    expect(told).toMatchObject({ openid: null, appid: null, userInfo: { openId: '', appId: '' } });
    expect(told.wxVariables).toEqual(['WX_API_TOKEN', 'WX_CONTEXT_KEYS']);
  });

  test('a function called by a function sees the same caller', async () => {
    const told = await echo({ callInner: true }, 'oPerson1');
    expect(told.inner).toMatchObject({
      event: { inner: true },
      openid: 'oPerson1',
      source: 'wx_client,scf',
    });
  });

  test('client data never sets the caller', async () => {
    const told = await echo({ openid: 'oThief', WX_OPENID: 'oThief' }, 'oPerson1');
    expect(told.openid).toBe('oPerson1');
  });
});

describe('a failing function harms no other call', () => {
  const cases: [how: string, code: string, message: string][] = [
    ['throw', 'FUNCTIONS_EXECUTE_FAIL', 'thrown on purpose'],
    ['hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out after 3 seconds'],
    ['loop', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out after 3 seconds'],
    ['exit', 'FUNCTIONS_EXECUTE_FAIL', 'exited with code 3'],
    ['uncaught', 'FUNCTIONS_EXECUTE_FAIL', 'nobody catches this'],
    ['circular', 'FUNCTIONS_EXECUTE_FAIL', 'circular'],
    ['huge', 'EXCEED_MAX_PAYLOAD_SIZE', '6 MB'],
  ];
  test.each(cases)('%s: %s', async (how, code, message) => {
    const others = Promise.all([faulty(), faulty(), faulty()]);
    await expect(faulty(how)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    for (const { result } of await others) {
      expect(result).toEqual({ served: expect.any(Number) });
    }
    expect((await faulty()).result).toEqual({ served: expect.any(Number) });
  });

  test('the option `patience` multiplies how long a call may take', async () => {
    const hasty = await testStack({ patience: 0.1, timers: false });
    try {
      await expect(hasty.invoke('faulty', { how: 'hang' })).rejects.toMatchObject({
        code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        message: expect.stringContaining('timed out after 0.3 seconds'),
      });
    } finally {
      await hasty.close();
    }
  });

  test('a function that uses up its memory', async () => {
    const small = await testStack({ memoryMb: 32, timers: false });
    try {
      await expect(small.invoke('faulty', { how: 'memory' })).rejects.toMatchObject({
        code: expect.stringMatching(/^FUNCTIONS_(MEMORY|TIME)_LIMIT_EXCEEDED$/),
      });
      expect((await small.invoke('faulty')).result).toEqual({ served: 1 });
    } finally {
      await small.close();
    }
  });

  test('a function that cannot be loaded gives the reason each time', async () => {
    for (let i = 0; i < 2; i++) {
      await expect(stack.invoke('broken')).rejects.toMatchObject({
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringContaining('cannot even be loaded'),
      });
    }
  });

  test('a function that does not exist', async () => {
    await expect(stack.invoke('nobody')).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
    await expect(sdk(stack).callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
  });
});

test('the SDK calls a function and gets its answer, or its failure', async () => {
  const { result, requestId } = await sdk(stack).callFunction({ name: 'echo', data: { a: 1 } });
  expect(result).toMatchObject({ event: { a: 1 }, openid: null, source: 'scf' });
  expect(requestId).toEqual(expect.any(String));
  expect(
    (await sdk(stack).callFunction({ name: 'faulty', data: { how: 'nothing' } })).result,
  ).toBeNull();
  await expect(
    sdk(stack).callFunction({ name: 'faulty', data: { how: 'throw' } }),
  ).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
});

test('calls beyond the number of instances wait', async () => {
  await stack.store.insert('places', [{ _id: 'one', left: 10 }]);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_each, i) =>
      stack.invoke('data', { operation: 'take', id: 'one' }, `p${i}`),
    ),
  );
  expect(answers.filter(({ result }) => (result as { taken: boolean }).taken)).toHaveLength(10);
  const { docs } = await stack.store.find('places', { filter: { _id: 'one' } });
  expect(new Set(docs[0]!.takers as string[]).size).toBe(10);
});

test('functions use the movable clock', async () => {
  stack.clock.freeze(Date.UTC(2027, 1, 3, 4, 5, 6, 7));
  try {
    const frozen = await echo({});
    expect(frozen).toMatchObject({
      now: Date.UTC(2027, 1, 3, 4, 5, 6, 7),
      newDate: '2027-02-03T04:05:06.007Z',
    });
    stack.clock.advance(1000);
    expect((await echo({})).newDate).toBe('2027-02-03T04:05:07.007Z');
  } finally {
    stack.clock.real();
  }
  expect(Math.abs((await echo({})).now - Date.now())).toBeLessThan(60_000);
});

test('each call writes one log line with a hash of the caller', async () => {
  lines.length = 0;
  await stack.invoke('echo', { operation: 'listDoctors', secret: '13800138000' }, 'oPerson1');
  await stack.invoke('echo', { operation: 'x y\n13800138000' }, 'oPerson1');
  await faulty('throw').catch(() => undefined);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^call echo listDoctors caller=[0-9a-f]{8} \d+ms ok \S+$/);
  expect(lines[1]).toMatch(/^call echo - caller=/);
  expect(lines[2]).toMatch(/^call faulty - caller=[0-9a-f]{8} \d+ms FUNCTIONS_EXECUTE_FAIL \S+$/);
  expect(lines.join()).not.toMatch(/oPerson1|13800138000/);
});

test('the next call runs a changed bundle, and a call under way ends with the old one', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'functions-'));
  mkdirSync(join(dir, 'one'));
  const bundle = (says: string) =>
    writeFileSync(
      join(dir, 'one/index.js'),
      `exports.main = ({ waitMs = 0 }) => new Promise(done => setTimeout(() => done('${says}'), waitMs));`,
    );
  bundle('old');
  const changing = await testStack({ functionsDir: dir, timers: false });
  const ask = async (waitMs?: number) => (await changing.invoke('one', { waitMs })).result;
  try {
    expect(await ask()).toBe('old');
    const underWay = ask(300);
    bundle('new');
    const reloaded = changing.host.reload('one');
    expect(await ask()).toBe('new');
    expect(await underWay).toBe('old');
    await reloaded;
    expect(await ask()).toBe('new');
    bundle('after a restart');
    expect(await ask()).toBe('new');
    await changing.host.restart();
    expect(await ask()).toBe('after a restart');
    writeFileSync(join(dir, 'one/index.js'), 'not JavaScript');
    await changing.host.reload('one').catch(() => undefined);
    await expect(ask()).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    await expect(changing.host.reload('two')).rejects.toThrow('no function two');
  } finally {
    await changing.close();
    rmSync(dir, { recursive: true });
  }
});

describe('config.json', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'functions-'));
    mkdirSync(join(dir, 'one'));
    writeFileSync(join(dir, 'one', 'index.js'), 'exports.main = () => 1;');
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const config = (value: unknown) =>
    writeFileSync(join(dir, 'one', 'config.json'), JSON.stringify(value));

  test('is optional: 3 s, no timers', () => {
    mkdirSync(join(dir, 'not-a-function'));
    expect(readFunctions(dir)).toMatchObject([{ name: 'one', timeLimitMs: 3000, triggers: [] }]);
  });

  test.each([0, 61, '5', -1])('a time-out of %p is refused by the name of the file', timeout => {
    config({ timeout });
    expect(() => readFunctions(dir)).toThrow(join('one', 'config.json'));
  });

  test('allows 60 s at most', () => {
    config({ timeout: 60 });
    expect(readFunctions(dir)[0]!.timeLimitMs).toBe(60_000);
  });

  test('refuses a trigger without a cron or of another type than timer', () => {
    config({ triggers: [{ name: 'a', type: 'cos', config: 'x' }] });
    expect(() => readFunctions(dir)).toThrow('timer');
    config({ triggers: [{ name: 'a', type: 'timer' }] });
    expect(() => readFunctions(dir)).toThrow('cron');
  });
});
