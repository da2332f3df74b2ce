import { type Stack, startStack } from '../../local';
import type { FaultKind } from '../../local/faults';
import { type SendResult, sendMessage } from './messenger';

const message = {
  to: 'oPatient',
  templateId: 'T-visit',
  page: 'pages/home/index?from=message',
  data: { thing1: { value: '产科' }, name2: { value: '王丽华' } },
};
let stack: Stack;
const said: unknown[] = [];

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...words) => said.push(words));
  stack = await startStack({
    functionsDir: __dirname,
    timers: false,
    log: () => undefined,
    messages: {
      templates: [{ id: 'T-visit', fields: ['thing1', 'name2'] }],
      pages: ['pages/home/index'],
    },
  });
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
beforeEach(() => stack.messages.grant('oPatient', 'T-visit', 10));
afterEach(() => stack.faults.clear());

/** The number of messages that WeChat delivered. */
const arrived = async () =>
  (await stack.messages.list()).filter(({ errcode }) => errcode === 0).length;

test('a message is delivered as composed', async () => {
  expect(await sendMessage(message)).toEqual({ errcode: 0, errmsg: 'ok' });
  expect((await stack.messages.list())[0]).toMatchObject({
    to: 'oPatient',
    templateId: 'T-visit',
    page: message.page,
    data: message.data,
    errcode: 0,
  });
});

test.each<[why: string, more: object, errcode: number, errmsg: RegExp]>([
  ['no consent', { to: 'oStranger' }, 43101, /^user refuse to accept the msg/],
  ['no such account', { to: '' }, 40003, /^invalid openid/],
  ['no such template', { templateId: 'T-other' }, 40037, /^invalid template_id/],
  [
    'a field of another form, by its name',
    { data: { ...message.data, name2: { value: '7' } } },
    47003,
    /^argument invalid! data\.name2\.value invalid/,
  ],
  ['no such page', { page: 'pages/nowhere/index' }, 41030, /^invalid page/],
])('WeChat refuses: %s', async (_why, more, errcode, errmsg) => {
  const result = await sendMessage({ ...message, ...more });
  expect(result).toEqual({ errcode, errmsg: expect.stringMatching(errmsg) });
});

test.each<[kind: FaultKind, performed: 0 | 1, result: SendResult]>([
  ['reset', 0, { failed: 'network', code: -501001 }],
  ['lostAnswer', 1, { failed: 'network', code: -501001 }],
  ['timeout', 1, { failed: 'timeout', code: -501001 }],
  ['unavailable', 0, { failed: 'platform', code: -501001 }],
])('worth trying again: %s on the way', async (kind, performed, result) => {
  const before = await arrived();
  stack.faults.inject({ kind, action: 'wx.openApi' });
  expect(await sendMessage(message)).toEqual(result);
  expect(await arrived()).toBe(before + performed);
  expect(await sendMessage(message)).toMatchObject({ errcode: 0 });
});

test.each<[errcode: number, failed: string]>([
  [-1, 'busy'],
  [45009, 'rateLimited'],
  [40001, 'platform'],
])('worth trying again: WeChat says %d', async (errcode, failed) => {
  stack.messages.answerWith(errcode, 'said by WeChat');
  expect(await sendMessage(message)).toEqual({ failed, code: errcode });
});

test('the call does not wait for a slow answer', async () => {
  stack.faults.weChatLatency = [60_000, 60_000];
  const began = performance.now();
  expect(await sendMessage(message, 50)).toEqual({ failed: 'timeout' });
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('many at once', async () => {
  stack.faults.weChatLatency = [10, 30];
  await stack.messages.grant('oPatient', 'T-visit', 100);
  const results = await Promise.all(Array.from({ length: 50 }, () => sendMessage(message)));
  expect(results.every(result => 'errcode' in result && result.errcode === 0)).toBe(true);
});

test('R20: the log contains nothing of it', async () => {
  await sendMessage(message);
  await sendMessage({ ...message, templateId: 'T-other' });
  stack.messages.answerWith(40001, 'said by WeChat');
  await sendMessage(message);
  expect(JSON.stringify(said)).not.toMatch(/oPatient|王丽华|产科/);
});
