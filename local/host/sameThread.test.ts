import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '..';
import { testStack } from '../testing';

/** A bundle of two files. It asks `/admin` as the SDK does. */
const OTHER = 'let served = 0; exports.next = () => ++served;';
const INDEX = `
const http = require('http');
const { next } = require('./other.js');
const ask = body =>
  new Promise((done, fail) => {
    const { URL } = JSON.parse(process.env.TCB_CONTEXT_CNFG);
    const headers = { 'content-type': 'application/json' };
    const request = http.request(URL + '?env=local', { method: 'POST', headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => done(JSON.parse(Buffer.concat(parts))));
    });
    request.on('error', fail);
    request.write(JSON.stringify(body));
    request.end();
  });
exports.main = async ({ how, body, ...event }) => {
  console.log('called');
  if (how === 'throw') throw new Error('thrown on purpose');
  if (how === 'hang') return new Promise(() => undefined);
  const before = process.env.WX_OPENID;
  const answer = body && (await ask(body).catch(({ code }) => code));
  const dates = [Date.now(), +new Date(), new Date() instanceof Date, +new Date(5)];
  return { event, served: next(), who: [before, process.env.WX_OPENID], dates, answer };
};
`;

/** A bundle that can forget. */
const FORGETS = `
let heard = [];
let served = 0;
exports.main = async ({ words, hang }) => {
  if (hang) await new Promise(() => undefined);
  heard.push(words);
  return { heard, served: ++served, from: [process.env.FROM, process.env.WX_OPENID, Date.now()] };
};
exports.main.forget = () => {
  heard = [];
};
`;

let dir: string;
let stack: Stack;
const lines: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'functions-'));
  for (const name of ['one', 'two']) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.js'), INDEX);
    writeFileSync(join(dir, name, 'other.js'), OTHER);
  }
  const others = { broken: 'require("./nowhere.js")', forgets: FORGETS };
  for (const [name, code] of Object.entries(others)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.js'), code);
  }
  stack = await testStack({
    ...{ functionsDir: dir, sameThread: true, instances: 1, timers: false },
    collections: [{ name: 'places' }],
    clock: { now: 1_000, frozen: true },
    log: line => lines.push(line),
  });
});
afterAll(async () => {
  await stack.close();
  rmSync(dir, { recursive: true });
});

const call = async (name: string, event: object = {}, caller?: string) =>
  (await stack.invoke(name, event, caller)).result;

const read = { action: 'database.getDocument', collectionName: 'places', query: '{}' };

test('in the thread of the stack each function has its own modules, variables and clock', async () => {
  // Another test may have called them before.
  await stack.host.restart();
  stack.clock.freeze(2_000);
  const answers = await Promise.all(
    ['anna', 'bert'].map(who => call('one', { a: 1, body: read }, who)),
  );
  const told = { event: { a: 1 }, dates: [2_000, 2_000, true, 5] };
  expect(answers).toMatchObject([
    { ...told, served: 1, who: ['anna', 'anna'], answer: { data: { list: [] } } },
    { ...told, served: 2, who: ['bert', 'bert'] },
  ]);
  stack.clock.freeze(3_000);
  expect(await call('two')).toEqual({
    ...{ event: {}, served: 1, who: [null, null] },
    dates: [3_000, 3_000, true, 5],
  });
  expect(lines).toContain('two | called');
  expect(Date.now()).toBeGreaterThan(3_000);
  expect(process.env.WX_OPENID).toBeUndefined();
});

test('refusals and cut connections reach it as over HTTP', async () => {
  const refused = await call('one', { body: { ...read, action: 'database.nothing' } });
  expect(refused).toMatchObject({ answer: { code: 'INVALID_ACTION' } });
  stack.faults.inject({ kind: 'reset', action: read.action });
  expect(await call('one', { body: read })).toMatchObject({ answer: 'ECONNRESET' });
});

test('a failure is that call’s alone, and a function that cannot be loaded gives the reason', async () => {
  const code = 'FUNCTIONS_EXECUTE_FAIL';
  await expect(call('one', { how: 'throw' })).rejects.toMatchObject({
    ...{ code, message: expect.stringContaining('thrown on purpose') },
  });
  await expect(call('broken')).rejects.toMatchObject({
    ...{ code, message: expect.stringContaining('nowhere') },
  });
  expect(await call('one')).toMatchObject({ event: {} });
});

test('the time limit holds', async () => {
  const options = { functionsDir: dir, sameThread: true, patience: 0.01, timers: false };
  const hasty = await testStack(options);
  try {
    const hung = hasty.invoke('one', { how: 'hang' });
    await expect(hung).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
  } finally {
    await hasty.close();
  }
});

test('a bundle that can forget serves the next stack, unless a call is still under way', async () => {
  const opened = (from: string, now: number) =>
    testStack({
      ...{ functionsDir: dir, sameThread: true, timers: false },
      ...{ env: { FROM: from }, clock: { now, frozen: true } },
    });
  const told = async ({ invoke }: Stack, words: string, caller?: string) =>
    (await invoke('forgets', { words }, caller)).result;
  const first = await opened('first', 1_000);
  expect(await told(first, 'a', 'anna')).toEqual({
    ...{ heard: ['a'], served: 1, from: ['first', 'anna', 1_000] },
  });
  await first.close();

  const second = await opened('second', 500);
  expect(await told(second, 'b')).toEqual({
    ...{ heard: ['b'], served: 2, from: ['second', null, 500] },
  });
  const cut = second.invoke('forgets', { hang: true }).catch(({ code }) => code);
  await second.close();
  expect(await cut).toBe('FUNCTIONS_EXECUTE_FAIL');

  const third = await opened('third', 500);
  expect(await told(third, 'c')).toMatchObject({ heard: ['c'], served: 1 });
  await third.close();
});
