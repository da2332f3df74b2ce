import { type Stack, startStack } from '../../local';
import { CODE_LIFE_MS } from '../../local/accounts/codes';
import type { FaultKind } from '../../local/faults';
import { exchangePhoneCode, type PhoneResult } from './weChatPhone';

const PHONE = '19900001001';
let stack: Stack;
const said: unknown[] = [];

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...words) => said.push(words));
  stack = await startStack({ functionsDir: __dirname, timers: false, log: () => undefined });
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${stack.url}/admin` }),
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await stack.close();
});
beforeEach(() => {
  stack.accounts.set('oPerson', { phone: { number: PHONE, countryCode: '86' } });
});
afterEach(() => stack.faults.clear());

const code = () => stack.accounts.code('phone', 'oPerson');

test('R23: a code gives the phone that WeChat verified, once', async () => {
  const given = code();
  expect(await exchangePhoneCode(given)).toEqual({ ok: true, phone: PHONE });
  expect(await exchangePhoneCode(given)).toEqual({ ok: false, reason: 'codeBad', code: 40029 });
});

test.each(['invented', '', '12345678', '中文'])('%p is no code', async invented => {
  expect(await exchangePhoneCode(invented)).toEqual({ ok: false, reason: 'codeBad', code: 40029 });
});

test('an expired code is reported as WeChat reports it', async () => {
  const given = code();
  stack.clock.advance(CODE_LIFE_MS);
  expect(await exchangePhoneCode(given)).toEqual({ ok: false, reason: 'codeBad', code: 40029 });
});

test('R1: a foreign phone is reported as such', async () => {
  stack.accounts.set('oPerson', { phone: { number: '51234567', countryCode: '852' } });
  expect(await exchangePhoneCode(code())).toEqual({ ok: false, reason: 'foreign' });
});

test.each<[errcode: number, reason: string]>([
  [40163, 'codeUsed'],
  [42003, 'expired'],
  [-1, 'busy'],
  [45009, 'busy'],
  [45011, 'busy'],
  [40001, 'unavailable'],
  [40013, 'unavailable'],
  [48001, 'unavailable'],
])('WeChat says %d: %s, and the code can still be used', async (errcode, reason) => {
  const given = code();
  stack.accounts.answerWith('getPhoneNumber', errcode, 'said by WeChat');
  expect(await exchangePhoneCode(given)).toEqual({ ok: false, reason, code: errcode });
  expect(await exchangePhoneCode(given)).toMatchObject({ ok: true });
});

test('an answer without a phone counts as no answer', async () => {
  stack.accounts.answerWith('getPhoneNumber', 0, 'ok');
  const noPhone = { ok: false, reason: 'unavailable', code: 'noPhone' };
  expect(await exchangePhoneCode(code())).toEqual(noPhone);
});

test.each<[kind: FaultKind, used: boolean]>([
  ['reset', false],
  ['unavailable', false],
  ['timeout', true],
  ['lostAnswer', true],
])('%s on the way: unavailable; it is unknown whether the code was used up', async (kind, used) => {
  const given = code();
  stack.faults.inject({ kind, action: 'wx.openApi' });
  expect(await exchangePhoneCode(given)).toMatchObject({ ok: false, reason: 'unavailable' });
  expect((await exchangePhoneCode(given)).ok).toBe(!used);
});

test('the call does not wait for a slow answer', async () => {
  stack.faults.weChatLatency = [60_000, 60_000];
  const began = performance.now();
  expect(await exchangePhoneCode(code(), 50)).toEqual({
    ok: false,
    reason: 'unavailable',
    code: 'timeout',
  });
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('of many callers with the same code, one gets the phone', async () => {
  const given = code();
  const results: PhoneResult[] = await Promise.all(
    Array.from({ length: 20 }, () => exchangePhoneCode(given)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('R20: the log contains nothing of it', async () => {
  await exchangePhoneCode(code());
  await exchangePhoneCode('invented');
  stack.accounts.set('oPerson', { phone: { number: '51234567', countryCode: '852' } });
  await exchangePhoneCode(code());
  expect(JSON.stringify(said)).not.toMatch(/19900001001|51234567|oPerson/);
});
