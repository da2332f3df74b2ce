import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Stack, startStack } from '../../local';
import type { FaultKind } from '../../local/faults';
import { sendSms } from './sms';
import { askReport } from './smsReports';
import { hasSms } from './smsSetUp';

const PHONE = '19900001001';
const SECRET = 'secret-of-a-test';
let stack: Stack;
const said: unknown[] = [];
const before = { ...process.env };

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...words) => said.push(words));
  stack = await startStack({
    functionsDir: __dirname,
    timers: false,
    log: () => undefined,
    sms: { appId: '1400000000', sign: '约号医院', templates: [{ id: '1001', text: '{1}：{2}' }] },
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  process.env = before;
  await stack.close();
});
beforeEach(() => {
  stack.clock.advance(60_000);
  stack.counters.reset();
  Object.assign(process.env, {
    YUEHAO_SMS_SECRET_ID: 'id-of-a-test',
    YUEHAO_SMS_SECRET_KEY: SECRET,
    YUEHAO_SMS_APP_ID: '1400000000',
    YUEHAO_SMS_SIGN: '约号医院',
    YUEHAO_SMS_API: `${stack.url}/sms.tencentcloudapi.com`,
  });
});
afterEach(() => stack.faults.clear());

const sms = { phone: PHONE, templateId: '1001', parameters: ['王*华', '11月25日 08:30'] };
const taken = async () => (await stack.sms.list()).filter(({ code }) => code === 'Ok').length;

test('an SMS is accepted as composed, in one request', async () => {
  expect(await sendSms(sms)).toEqual({ code: 'Ok', serial: expect.stringMatching(/^14:/) });
  expect((await stack.sms.list())[0]).toMatchObject({
    ...{ phone: PHONE, sign: '约号医院', templateId: '1001', code: 'Ok' },
    text: '王*华：11月25日 08:30',
  });
  expect(stack.counters.read().actions).toEqual({ SendSms: 1 });
});

test('its delivery is reported some seconds later, by its serial number', async () => {
  const serialOf = async () => {
    const answer = await sendSms(sms);
    return 'serial' in answer ? answer.serial! : '';
  };
  const first = { phone: PHONE, serial: await serialOf(), at: stack.clock.now() };
  expect(await askReport(first)).toBeUndefined();
  stack.clock.advance(60_000);
  stack.sms.lose(PHONE);
  const second = { phone: PHONE, serial: await serialOf(), at: stack.clock.now() };
  stack.sms.lose(PHONE, false);
  stack.clock.advance(60_000);
  expect(await askReport(first)).toEqual({ arrived: true });
  expect(await askReport(second)).toEqual({ arrived: false, code: 'MK:0001' });
  expect(await askReport({ ...second, serial: '14:another' })).toBeUndefined();
  stack.faults.inject({ kind: 'unavailable', action: 'PullSmsSendStatusByPhoneNumber' });
  expect(await askReport(first)).toBeUndefined();
});

test.each<[why: string, more: object, code: RegExp]>([
  ['a phone that is none', { phone: '123' }, /IncorrectPhoneNumber$/],
  ['another template', { templateId: '1002' }, /TemplateIncorrectOrUnapproved$/],
  ['too few parameters', { parameters: ['王*华'] }, /TemplateParamSetNotMatch/],
  ['too long a parameter', { parameters: ['王*华', '1'.repeat(13)] }, /LengthLimit$/],
])('refused: %s', async (_why, more, code) => {
  expect(await sendSms({ ...sms, ...more })).toEqual({ code: expect.stringMatching(code) });
});

test('refused: a phone whose owner wants no SMS, and one that got one a moment ago', async () => {
  stack.sms.block(PHONE);
  expect(await sendSms(sms)).toEqual({ code: 'FailedOperation.PhoneNumberInBlacklist' });
  stack.sms.block(PHONE, false);
  expect(await sendSms(sms)).toMatchObject({ code: 'Ok' });
  expect(await sendSms(sms)).toEqual({ code: 'LimitExceeded.PhoneNumberThirtySecondLimit' });
});

test('refused: an app id that is not ours', async () => {
  process.env.YUEHAO_SMS_APP_ID = '1400000001';
  expect(await sendSms(sms)).toEqual({ code: 'UnauthorizedOperation.SmsSdkAppIdVerifyFail' });
});

test.each<[kind: FaultKind, performed: 0 | 1, failed: string]>([
  ['reset', 0, 'network'],
  ['lostAnswer', 1, 'network'],
  ['timeout', 1, 'http504'],
  ['unavailable', 0, 'http503'],
])('worth trying again: %s on the way', async (kind, performed, failed) => {
  const count = await taken();
  stack.faults.inject({ kind, action: 'SendSms' });
  expect(await sendSms(sms)).toEqual({ failed });
  expect(await taken()).toBe(count + performed);
});

test('refused as a whole, and an answer that cannot be read', async () => {
  const answers = [
    '{"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"no"},"RequestId":"r"}}',
    '{"Response":{"SendStatusSet":[],"RequestId":"r"}}',
    '<html></html>',
  ];
  const server = createServer((_req, res) => res.end(answers.shift()));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  process.env.YUEHAO_SMS_API = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await sendSms(sms)).toEqual({ code: 'AuthFailure.SecretIdNotFound' });
  expect(await sendSms(sms)).toEqual({ code: 'InternalError.NoStatus' });
  expect(await sendSms(sms)).toEqual({ failed: 'network' });
  server.close();
});

test.each([undefined, '', ' ', '{{env.YUEHAO_SMS_APP_ID}}'])(
  'off where the account is %p: no request is sent',
  async value => {
    const { actions } = stack.counters.read();
    if (value === undefined) delete process.env.YUEHAO_SMS_APP_ID;
    else process.env.YUEHAO_SMS_APP_ID = value;
    expect(hasSms('stopped')).toBe(false);
    expect(await sendSms(sms)).toEqual({ code: 'AuthFailure.NotSetUp' });
    expect(stack.counters.read().actions).toEqual(actions);
  },
);

test('R20: the log contains nothing of it', async () => {
  await sendSms(sms);
  await sendSms({ ...sms, templateId: '1002' });
  stack.faults.inject({ kind: 'reset', action: 'SendSms' });
  await sendSms(sms);
  expect(JSON.stringify(said)).not.toMatch(/王|1990000|secret-of-a-test/);
});
