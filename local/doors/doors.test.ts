import type { Stack } from '..';
import { ask as askStack, type Got, testStack } from '../testing';

let stack: Stack;

beforeAll(async () => {
  stack = await testStack({ messages: { templates: [{ id: 'T', fields: ['thing1'] }] } });
});
afterAll(() => stack.close());

const ask = (...what: Parameters<typeof askStack> extends [Stack, ...infer Rest] ? Rest : never) =>
  askStack(stack, ...what);
const json = async (method: string, path: string, body?: unknown) => {
  const got = await ask(method, path, {}, body === undefined ? undefined : JSON.stringify(body));
  return { status: got.status, ...JSON.parse(got.body) };
};

describe('POST /call/{function}', () => {
  const call = (name: string, body?: string | Buffer, headers: Record<string, string> = {}) =>
    ask('POST', `/call/${name}`, { authorization: 'Bearer oPerson_1', ...headers }, body);

  test('answers as callFunction resolves', async () => {
    const got = await call('echo', '{"a":1}');
    expect(got.status).toBe(200);
    expect(got.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(got.body)).toEqual({
      result: expect.objectContaining({ event: { a: 1 }, openid: 'oPerson_1' }),
      requestId: expect.any(String),
    });
  });

  test('a failing function answers 200 with its code', async () => {
    const got = await call('faulty', '{"how":"throw"}');
    expect(got.status).toBe(200);
    expect(JSON.parse(got.body)).toEqual({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('thrown on purpose'),
      requestId: expect.any(String),
    });
  });

  // DNS rebinding: a page of another site has this name. Its requests reach this machine with this
  // Host.
  const rebound = { host: 'evil.example:8080', origin: 'http://evil.example:8080' };
  test.each<[why: string, status: number, ask: () => Promise<Got>]>([
    ['no token', 401, () => ask('POST', '/call/echo', {}, '{}')],
    ['a token that cannot be one', 401, () => call('echo', '{}', { authorization: 'Bearer a/b' })],
    ['another scheme', 401, () => call('echo', '{}', { authorization: 'Basic abc' })],
    ['no such function', 404, () => call('nobody', '{}')],
    ['no such function, by a trick', 404, () => call('__proto__', '{}')],
    ['bad JSON', 400, () => call('echo', '{')],
    ['GET', 405, () => ask('GET', '/call/echo')],
    ['a page of another site', 403, () => call('echo', '{}', { origin: 'http://evil.example' })],
    ['a name that resolves to this machine', 403, () => call('echo', '{}', rebound)],
    ['more than 100 KB', 413, () => call('echo', Buffer.alloc(100 * 1024 + 1, ' '))],
  ])('%s: %d', async (_why, status, send) => {
    const got = await send();
    expect(got.status).toBe(status);
    expect(JSON.parse(got.body)).toMatchObject({
      code: expect.any(String),
      message: expect.any(String),
    });
  });

  test('100 KB of text is accepted, and one byte more is refused with the vendor’s code', async () => {
    const text = (bytes: number) => JSON.stringify({ a: '约'.repeat(Math.floor((bytes - 8) / 3)) });
    const most = text(100 * 1024);
    expect(Buffer.byteLength(most)).toBeGreaterThan(100 * 1024 - 3);
    expect((await call('faulty', most)).status).toBe(200);
    const more = await call('faulty', text(100 * 1024 + 3));
    expect(more.status).toBe(413);
    expect(JSON.parse(more.body)).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' });
  });

  test('a thousand parallel callers all get an answer', async () => {
    const codes = await Promise.all(
      Array.from({ length: 1000 }, async () => (await call('faulty', '{}')).status),
    );
    expect(codes.filter(code => code === 200)).toHaveLength(1000);
  });

  test('the stack can be told how to identify a token', async () => {
    const other = await testStack({
      identify: async token => (token === 'secret' ? 'oKnown' : null),
    });
    try {
      const send = (token: string) =>
        fetch(`${other.url}/call/faulty`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
        });
      expect((await send('secret')).status).toBe(200);
      expect((await send('oKnown')).status).toBe(401);
    } finally {
      await other.close();
    }
  });
});

test('GET /health describes the running stack', async () => {
  expect(await json('GET', '/health')).toMatchObject({
    ...{ status: 'ok', now: expect.any(Number) },
    functions: ['broken', 'data', 'echo', 'faulty', 'jobs', 'web'],
  });
});

test('GET /health reports a failing store', async () => {
  const other = await testStack();
  try {
    await other.store.close();
    const response = await fetch(`${other.url}/health`);
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ status: 'failing', why: expect.stringContaining('closed') }),
    ]);
  } finally {
    await other.close();
  }
});

test('GET /admin is refused', async () => {
  expect((await ask('GET', '/admin')).status).toBe(405);
});

describe('/admin and /local serve this machine only', () => {
  test.each(['/admin', '/local/clock'])('%s', async path => {
    const status = async (headers: Record<string, string>) =>
      (await ask('POST', path, headers, '{}')).status;
    expect(await status({})).toBe(200);
    expect(await status({ host: `localhost:${stack.port}` })).toBe(200);
    expect(await status({ origin: `http://127.0.0.1:${stack.port}` })).toBe(200);
    expect(await status({ origin: 'http://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ host: `evil.example:${stack.port}` })).toBe(403);
    expect(await status({ host: '127.0.0.1.evil.example' })).toBe(403);
  });
});

describe('/local', () => {
  afterEach(() => stack.clock.real());

  test('the clock is read, set, moved, frozen and released', async () => {
    const moment = Date.UTC(2026, 10, 22, 5);
    expect(await json('POST', '/local/clock', { now: moment, frozen: true })).toMatchObject({
      ...{ now: moment, iso: '2026-11-22T05:00:00.000Z', frozen: true },
    });
    expect(await json('POST', '/local/clock', { advanceMs: 60_000 })).toMatchObject({
      now: moment + 60_000,
    });
    expect(await json('GET', '/local/clock')).toMatchObject({ now: moment + 60_000, frozen: true });
    expect(await json('POST', '/local/clock', { frozen: false })).toMatchObject({ frozen: false });
    expect(await json('POST', '/local/clock', { real: true })).toMatchObject({ offset: 0 });
  });

  test.each([{ now: 'tomorrow' }, { advanceMs: null }, { frozen: 1 }, { now: 1e300 }])(
    'a clock set to %p is refused',
    async body => {
      const { status, code } = await json('POST', '/local/clock', body);
      expect([status, code]).toEqual([400, 'INVALID_PARAM']);
      expect(stack.clock.state()).toEqual({ offset: 0, frozenAt: null });
    },
  );

  test('counters are read and reset', async () => {
    await json('POST', '/local/counters/reset');
    await ask('POST', '/admin', {}, '{"action":"database.startTransaction"}');
    expect(await json('POST', '/local/counters/reset')).toMatchObject({
      actions: expect.objectContaining({ 'database.startTransaction': 1 }),
    });
    expect(await json('GET', '/local/counters')).toMatchObject({ total: 0 });
  });

  test('a consent is given, and the message is listed', async () => {
    const consent = { to: 'oPerson_1', templateId: 'T', count: 2 };
    expect(await json('POST', '/local/consents', consent)).toMatchObject({
      consents: [{ templateId: 'T', left: 2, always: false }],
    });
    await stack.messages.send({
      touser: 'oPerson_1',
      template_id: 'T',
      data: { thing1: { value: 'x' } },
    });
    expect(await json('GET', '/local/messages?to=oPerson_1')).toMatchObject({
      messages: [{ to: 'oPerson_1', errcode: 0 }],
    });
    expect((await json('GET', '/local/messages?to=oNobody')).messages).toEqual([]);
    expect(await json('GET', '/local/consents?to=oPerson_1')).toMatchObject({
      consents: [{ left: 1 }],
    });
    expect((await json('GET', '/local/templates')).templates).toHaveLength(1);
  });

  test.each([
    {},
    { to: 'a' },
    { to: 'a', templateId: 'T' },
    { to: 'a', templateId: 'T', count: -1 },
  ])('the consent %p is refused', async body => {
    expect((await json('POST', '/local/consents', body)).status).toBe(400);
  });

  test('timers are listed and fired', async () => {
    expect((await json('GET', '/local/timers')).timers).toHaveLength(2);
    expect((await json('POST', '/local/timers/jobs/never')).status).toBe(404);
    expect((await json('POST', '/local/timers/jobs/atSeven')).status).toBe(200);
  });

  test('faults are injected and cleared', async () => {
    expect((await json('POST', '/local/faults', { kind: 'timeout' })).status).toBe(200);
    const start = { action: 'database.startTransaction' };
    expect(await json('POST', '/admin', start)).toMatchObject({ code: 'DATABASE_TIMEOUT' });
    expect((await json('POST', '/local/faults', { kind: 'gremlins' })).status).toBe(400);
    expect((await json('POST', '/local/faults', { kind: 'reset', times: '2' })).status).toBe(400);
    await json('DELETE', '/local/faults');
    expect(await json('POST', '/admin', start)).toHaveProperty('transactionId');
  });

  test('an unknown route answers 404', async () => {
    expect((await json('GET', '/local/nothing')).status).toBe(404);
    expect((await json('GET', '/local/constructor')).status).toBe(404);
  });
});

test('a port in use is reported at once', async () => {
  await expect(testStack({ port: stack.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
