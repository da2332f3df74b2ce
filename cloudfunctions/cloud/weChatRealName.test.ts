import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Stack, startStack } from '../../local';
import { CODE_LIFE_MS } from '../../local/accounts/codes';
import { TOKEN_LIFE_MS } from '../../local/accounts/tokens';
import type { FaultKind } from '../../local/faults';
import { canCheckRealNames, checkRealName, type RealNameResult } from './weChatRealName';

const CARD = '429999198605170023';
const SECRET = 'secret-of-a-test';
const TOKEN = '/cgi-bin/stable_token';
const CHECK = '/intp/realname/checkrealnameinfo';
let stack: Stack;
const said: unknown[] = [];

beforeAll(() => {
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...words) => said.push(words));
});
afterAll(() => jest.restoreAllMocks());

// Each test has its own stack with its own address, so that no token of an earlier test is kept.
beforeEach(async () => {
  stack = await startStack({
    functionsDir: __dirname,
    timers: false,
    log: () => undefined,
    appSecret: SECRET,
  });
  stack.accounts.set('oPerson', { realName: { name: '王丽华', credId: CARD } });
  Object.assign(process.env, {
    YUEHAO_WECHAT_APP_ID: 'wx0000000000000000',
    YUEHAO_WECHAT_APP_SECRET: SECRET,
    YUEHAO_WECHAT_API: `${stack.url}/api.weixin.qq.com`,
  });
});
afterEach(async () => {
  jest.useRealTimers();
  await stack.close();
});

const question = (more: object = {}) => ({
  openid: 'oPerson',
  name: '王丽华',
  card: CARD,
  code: stack.accounts.code('realName', 'oPerson'),
  ...more,
});
const matches: RealNameResult = { ok: true, verdict: 'matches' };
const requests = () => stack.counters.read().actions;

describe('R23: WeChat’s findings', () => {
  test.each<[verdict: string, more: object]>([
    ['matches', {}],
    ['differs', { name: '王立华' }],
    ['differs', { card: '429999198605170031' }],
  ])('%s for %p', async (verdict, more) => {
    expect(await checkRealName(question(more))).toEqual({ ok: true, verdict });
  });

  test('notRealNamed for a person whose real name WeChat does not know', async () => {
    stack.accounts.set('oPerson', { realName: null });
    expect(await checkRealName(question())).toEqual({ ok: true, verdict: 'notRealNamed' });
  });

  test.each<[why: string, more: () => object, code: number]>([
    ['an invented code', () => ({ code: 'invented' }), 80111],
    ['a code of another account', () => ({ openid: 'oOther' }), 80113],
    ['a code of the phone', () => phoneCode(), 80111],
  ])('%s is a bad code', async (_why, more, code) => {
    expect(await checkRealName(question(more()))).toEqual({ ok: false, reason: 'codeBad', code });
  });

  test('a code works once, and expires', async () => {
    const used = question();
    expect(await checkRealName(used)).toEqual(matches);
    const bad = { ok: false, reason: 'codeBad', code: 80113 };
    expect(await checkRealName(used)).toEqual(bad);
    const late = question();
    stack.clock.advance(CODE_LIFE_MS);
    expect(await checkRealName(late)).toEqual(bad);
  });

  test.each<[errcode: number, reason: string]>([
    [40163, 'codeUsed'],
    [42003, 'expired'],
    [-1, 'busy'],
    [45009, 'busy'],
    [1005, 'unavailable'],
    [48001, 'unavailable'],
  ])('%d: %s', async (errcode, reason) => {
    stack.accounts.answerWith('checkrealnameinfo', errcode, 'said by WeChat');
    expect(await checkRealName(question())).toEqual({ ok: false, reason, code: errcode });
  });
});

function phoneCode() {
  stack.accounts.set('oPerson', { phone: { number: '19900001001', countryCode: '86' } });
  return { code: stack.accounts.code('phone', 'oPerson') };
}

describe('the access token', () => {
  test('is requested once, and kept', async () => {
    for (let i = 0; i < 3; i++) expect(await checkRealName(question())).toEqual(matches);
    expect(requests()).toEqual({ [TOKEN]: 1, [CHECK]: 3 });
  });

  test('is dropped shortly before it expires', async () => {
    await checkRealName(question());
    jest.useFakeTimers({ now: Date.now() + TOKEN_LIFE_MS - 65_000, doNotFake: NOT_FAKED });
    await checkRealName(question());
    expect(requests()).toEqual({ [TOKEN]: 1, [CHECK]: 2 });
    jest.setSystemTime(Date.now() + 6_000);
    await checkRealName(question());
    expect(requests()).toEqual({ [TOKEN]: 2, [CHECK]: 3 });
  });

  test.each<[why: string, end: () => void]>([
    ['ended by WeChat (40001)', () => stack.tokens.revoke()],
    ['over (42001)', () => stack.clock.advance(TOKEN_LIFE_MS)],
  ])('%s: it is renewed once, and the code still works', async (_why, end) => {
    await checkRealName(question());
    end();
    expect(await checkRealName(question())).toEqual(matches);
    expect(requests()).toEqual({ [TOKEN]: 2, [CHECK]: 3 });
  });

  test('is not requested a third time if WeChat refuses the second', async () => {
    stack.accounts.answerWith('checkrealnameinfo', 40001, 'invalid credential', 5);
    const refused = { ok: false, reason: 'unavailable', code: 40001 };
    expect(await checkRealName(question())).toEqual(refused);
    expect(requests()).toEqual({ [TOKEN]: 2, [CHECK]: 2 });
  });

  test.each<[why: string, variable: string, value: string, code: number]>([
    ['a wrong secret', 'YUEHAO_WECHAT_APP_SECRET', 'wrong', 40125],
    ['another app', 'YUEHAO_WECHAT_APP_ID', 'wx1', 40013],
  ])('%s: unavailable, with its number', async (_why, variable, value, code) => {
    process.env[variable] = value;
    expect(await checkRealName(question())).toEqual({ ok: false, reason: 'unavailable', code });
    expect(requests()).toEqual({ [TOKEN]: 1 });
  });

  test('too many token requests at WeChat: busy', async () => {
    stack.accounts.answerWith('stable_token', 45009, 'reach max api daily quota limit');
    expect(await checkRealName(question())).toEqual({ ok: false, reason: 'busy', code: 45009 });
  });
});

/** Timers that the requests themselves need stay real. */
const NOT_FAKED: ('setTimeout' | 'setInterval' | 'setImmediate' | 'nextTick' | 'performance')[] = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
  'performance',
];

describe('errors on the way', () => {
  const ways: [kind: FaultKind, reason: string][] = [
    ['reset', 'unavailable'],
    ['lostAnswer', 'unavailable'],
    ['timeout', 'busy'],
    ['unavailable', 'busy'],
  ];
  test.each(ways)('%s: %s', async (kind, reason) => {
    for (const action of [TOKEN, CHECK]) {
      stack.faults.inject({ kind, action });
      expect(await checkRealName(question())).toMatchObject({ ok: false, reason });
    }
    expect(await checkRealName(question())).toEqual(matches);
  });

  test('the call does not wait for slow answers, all requests together', async () => {
    stack.faults.weChatLatency = [60_000, 60_000];
    const began = performance.now();
    const late = { ok: false, reason: 'unavailable', code: 'timeout' };
    expect(await checkRealName(question(), 50)).toEqual(late);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test.each<[said: string, body: string, code: string]>([
    ['no JSON', '<html></html>', 'SyntaxError'],
    ['no token', '{"errcode":0}', 'noToken'],
  ])('%s: unavailable', async (_said, body, code) => {
    const other = await answering(() => body);
    expect(await checkRealName(question())).toEqual({ ok: false, reason: 'unavailable', code });
    other.close();
  });

  const asked = (verify_openid?: string, verify_real_name?: string) => async () => {
    const other = await answering(path =>
      path.startsWith(TOKEN)
        ? '{"access_token":"t","expires_in":7200}'
        : JSON.stringify({ errcode: 0, verify_openid, verify_real_name }),
    );
    const result = await checkRealName(question());
    other.close();
    return result;
  };
  test.each<[ask: () => Promise<RealNameResult>, result: object]>([
    [asked('V_OP_NM_MA;V_OP_NM_UM', 'V_NM_ID_MA'), { ok: true, verdict: 'differs' }],
    [asked('V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_UM'), { ok: true, verdict: 'differs' }],
    [asked('V_OP_NM_MA', 'V_NM_ID_TYPE_UM'), { ok: true, verdict: 'differs' }],
    [asked('V_OP_NM_MA'), { ok: false, reason: 'unavailable', code: 'noVerdict' }],
    [asked(), { ok: false, reason: 'unavailable', code: 'noVerdict' }],
    [asked('V_OP_NEW', 'V_NM_ID_MA'), { ok: false, reason: 'unavailable', code: 'noVerdict' }],
  ])('only a clear yes counts as yes (%#)', async (ask, result) => {
    expect(await ask()).toEqual(result);
  });
});

/** A server in WeChat's place with given answers. */
async function answering(answer: (path: string) => string): Promise<Server> {
  const server = createServer((req, res) => res.end(answer(req.url ?? '')));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  process.env.YUEHAO_WECHAT_API = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

test.each([
  ['YUEHAO_WECHAT_APP_ID', undefined],
  ['YUEHAO_WECHAT_APP_SECRET', ''],
  ['YUEHAO_WECHAT_APP_SECRET', ' '],
  ['YUEHAO_WECHAT_APP_SECRET', '{{env.YUEHAO_WECHAT_APP_SECRET}}'],
])('without a right to ask (%s is %p) it is off, and WeChat is not called', async (name, value) => {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
  expect(canCheckRealNames()).toBe(false);
  expect(await checkRealName(question())).toEqual({ ok: false, reason: 'off' });
  expect(requests()).toEqual({});
});

test('R20: the log contains nothing of it', async () => {
  await checkRealName(question());
  await checkRealName(question({ code: 'invented' }));
  stack.accounts.answerWith('checkrealnameinfo', 48001, 'said by WeChat');
  await checkRealName(question());
  expect(JSON.stringify(said)).not.toMatch(/王|429999|oPerson|secret-of-a-test|local_/);
});
