import type { Stack } from '..';
import { ask } from '../testing';
import { type Answer, app, person, stackWithPerson } from './accounts.testkit';

let stack: Stack;
beforeEach(async () => {
  stack = await stackWithPerson();
});
afterEach(() => stack.close());

describe("WeChat's own server", () => {
  const path = '/cgi-bin/stable_token';
  const post = (to = path, headers = {}, body = '{}') =>
    ask(stack, 'POST', `/api.weixin.qq.com${to}`, headers, body);

  test('answers this machine only, and has no other path', async () => {
    expect((await post(path, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(path, { host: 'evil.example' })).status).toBe(403);
    expect((await post('/wxa/getwxacode')).status).toBe(404);
    expect((await post('/constructor')).status).toBe(404);
    expect(JSON.parse((await post(path, {}, '[')).body)).toMatchObject({ errcode: 47001 });
    const got = await ask(stack, 'GET', `/api.weixin.qq.com${path}`);
    expect(JSON.parse(got.body)).toMatchObject({ errcode: 43002 });
  });

  test('its requests are counted, are slow, and fail as a script says', async () => {
    stack.counters.reset();
    stack.faults.weChatLatency = [60, 60];
    const began = performance.now();
    await post();
    expect(performance.now() - began).toBeGreaterThan(50);
    stack.faults.weChatLatency = [0, 0];
    stack.faults.inject({ kind: 'unavailable', action: path });
    expect((await post()).status).toBe(503);
    stack.faults.inject({ kind: 'timeout', action: path });
    expect((await post()).status).toBe(504);
    stack.faults.inject({ kind: 'reset', action: path });
    await expect(post()).rejects.toThrow();
    stack.faults.inject({ kind: 'reset' });
    expect((await post()).status).toBe(200);
    expect(stack.counters.read()).toMatchObject({
      actions: { [path]: 5 },
      errors: { unavailable: 1, timeout: 1, reset: 1 },
    });
  });

  test('a lost answer has used the code up', async () => {
    const code = stack.accounts.code('realName', 'oPerson');
    const give = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret };
    const { access_token } = stack.tokens.give(give) as Answer;
    const check = '/intp/realname/checkrealnameinfo';
    const body = {
      openid: 'oPerson',
      real_name: person.name,
      cred_id: person.credId,
      cred_type: '1',
      code,
    };
    stack.faults.inject({ kind: 'lostAnswer', action: check });
    const send = () => post(`${check}?access_token=${access_token}`, {}, JSON.stringify(body));
    await expect(send()).rejects.toThrow();
    expect(JSON.parse((await send()).body)).toMatchObject({ errcode: 80113 });
  });
});

describe('the control routes', () => {
  const json = async (method: string, path: string, body?: unknown) => {
    const got = await ask(
      stack,
      method,
      path,
      {},
      body === undefined ? undefined : JSON.stringify(body),
    );
    return { status: got.status, ...JSON.parse(got.body) };
  };

  test('set what WeChat knows of an account, and make its codes', async () => {
    expect(await json('GET', '/local/accounts?openid=oNew')).toEqual({
      status: 200,
      openid: 'oNew',
    });
    await json('POST', '/local/accounts', { openid: 'oNew', phone: '19900001009' });
    expect(
      await json('POST', '/local/accounts', { openid: 'oNew', realName: person }),
    ).toMatchObject({ phone: { number: '19900001009', countryCode: '86' }, realName: person });
    const { code } = await json('POST', '/local/codes', { kind: 'phone', openid: 'oNew' });
    expect(stack.accounts.phoneNumber({ code })).toMatchObject({
      phone_info: { purePhoneNumber: '19900001009' },
    });
    const other = await json('POST', '/local/codes', { kind: 'realName', openid: 'oNew' });
    expect(other.code).toMatch(/^[0-9a-f]{64}$/);
    expect(
      await json('POST', '/local/accounts', { openid: 'oNew', phone: null, realName: null }),
    ).toEqual({ status: 200, openid: 'oNew' });
  });

  test.each<[path: string, body: object]>([
    ['/local/accounts', {}],
    ['/local/accounts', { openid: 'o', phone: 'none' }],
    ['/local/accounts', { openid: 'o', phone: { number: '1' } }],
    ['/local/accounts', { openid: 'o', realName: { name: '王' } }],
    ['/local/codes', { openid: 'oPerson' }],
    ['/local/codes', { kind: 'phone' }],
    ['/local/codes', { kind: 'phone', openid: 'oWithoutPhone' }],
  ])('%s refuses %p', async (path, body) => {
    expect(await json('POST', path, body)).toMatchObject({ status: 400, code: 'INVALID_PARAM' });
  });
});
