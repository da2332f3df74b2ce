import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '..';
import { readMessage, writeMessage } from '../face/protobuf';
import { sdk, testStack } from '../testing';

const messages = {
  templates: [{ id: 'T-visit', title: '就诊提醒', fields: ['thing1', 'time2'] }],
  pages: ['pages/home/index'],
};
const message = (more: object = {}) => ({
  touser: 'oPatient',
  templateId: 'T-visit',
  page: 'pages/home/index?from=message',
  data: { thing1: { value: '心血管内科' }, time2: { value: '2026-11-23 09:00' } },
  ...more,
});

let stack: Stack;
beforeEach(async () => {
  stack = await testStack({ messages, timers: false });
});
afterEach(() => stack.close());

async function send(more: object = {}): Promise<{ errcode: number; errmsg: string }> {
  const { result } = await sdk(stack).callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData: message(more),
  });
  return result;
}

test('consent is counted per account and template, and one message uses one', async () => {
  expect((await send()).errcode).toBe(43101);
  await stack.messages.grant('oPatient', 'T-visit', 2);
  await stack.messages.grant('oPatient', 'T-visit', 1);
  await stack.messages.grant('oOther', 'T-visit', 5);
  const codes = [];
  for (let i = 0; i < 4; i++) codes.push((await send()).errcode);
  expect(codes).toEqual([0, 0, 0, 43101]);
  expect(await stack.messages.consents('oOther')).toEqual([
    { templateId: 'T-visit', left: 5, always: false },
  ]);
});

test('parallel sends never exceed the consent', async () => {
  await stack.messages.grant('oPatient', 'T-visit', 3);
  const answers = await Promise.all(Array.from({ length: 10 }, () => send()));
  expect(answers.filter(answer => answer.errcode === 0)).toHaveLength(3);
});

test('a standing consent is not used up, and can be withdrawn', async () => {
  await stack.messages.grant('oPatient', 'T-visit', 'always');
  for (let i = 0; i < 3; i++) expect((await send()).errcode).toBe(0);
  await stack.messages.grant('oPatient', 'T-visit', 0);
  expect((await send()).errcode).toBe(43101);
});

test.each<[why: string, more: object, errcode: number]>([
  ['no such template', { templateId: 'T-other' }, 40037],
  ['no receiver', { touser: '' }, 40003],
  ['a field is missing', { data: { thing1: { value: 'x' } } }, 47003],
  [
    'a field is too long',
    { data: { ...message().data, thing1: { value: '长'.repeat(21) } } },
    47003,
  ],
  ['no page of the app', { page: 'pages/nowhere/index' }, 41030],
])('%s: refused with WeChat’s code, and the consent stays', async (_why, more, errcode) => {
  await stack.messages.grant('oPatient', 'T-visit', 1);
  const answer = await send(more);
  expect(answer.errcode).toBe(errcode);
  expect(answer.errmsg).toContain('rid:');
  expect((await send()).errcode).toBe(0);
});

test('every message is listed, sent or refused, newest first', async () => {
  stack.clock.freeze(1_000_000);
  await send();
  stack.clock.advance(1);
  await stack.messages.grant('oPatient', 'T-visit', 1);
  await send();
  const kept = await stack.messages.list('oPatient');
  expect(kept).toMatchObject([
    {
      to: 'oPatient',
      templateId: 'T-visit',
      title: '就诊提醒',
      page: 'pages/home/index?from=message',
      data: message().data,
      at: 1_000_001,
      errcode: 0,
    },
    { at: 1_000_000, errcode: 43101 },
  ]);
  expect(await stack.messages.list('oOther')).toEqual([]);
  expect(await stack.messages.list()).toHaveLength(2);
});

test('over wx.openApi both request and answer are protobuf', async () => {
  await stack.messages.grant('oPatient', 'T-visit', 1);
  // wx-server-sdk’s form: snake-cased keys, plain text for strings, JSON for the rest.
  const { touser, templateId, page, data } = message();
  const fields = { touser, template_id: templateId, page, data: JSON.stringify(data) };
  const pairs = Object.entries(fields).map(([key, value]): [number, Buffer] => [
    1,
    writeMessage([
      [1, key],
      [2, value],
    ]),
  ]);
  const requestData = writeMessage([
    [1, 0],
    [2, writeMessage(pairs)],
  ]);
  const call = (bytes: Buffer, apiName = 'subscribeMessage.send') =>
    sdk(stack).callCompatibleWxOpenApi({ apiName, requestData: bytes }) as Promise<never>;
  const answer = readMessage(await call(requestData));
  expect(JSON.parse(String(answer.get(1)?.[0]))).toMatchObject({ errcode: 0, errmsg: 'ok' });
  expect(answer.get(3)).toEqual([0]);
  expect(await stack.messages.list('oPatient')).toMatchObject([{ errcode: 0, data }]);
  await expect(call(Buffer.from([0xff]))).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  await expect(call(requestData, 'wxacode.get')).rejects.toMatchObject({
    code: 'LOCAL_NOT_SUPPORTED',
  });
});

test('messages and consents survive a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'messages-'));
  try {
    const first = await testStack({ messages, dataDir, timers: false });
    await first.messages.grant('oPatient', 'T-visit', 2);
    await first.messages.send(message());
    await first.close();
    const second = await testStack({ messages, dataDir, timers: false });
    const kept = await second.messages.list('oPatient');
    const left = await second.messages.consents('oPatient');
    await second.close();
    expect(kept).toMatchObject([{ errcode: 0 }]);
    expect(left).toMatchObject([{ left: 1 }]);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

describe('faults of a message', () => {
  beforeEach(() => stack.messages.grant('oPatient', 'T-visit', 1));

  test('a script that names the call loses its answer, or prevents it', async () => {
    stack.faults.inject({ kind: 'unavailable', action: 'wx.api' });
    await expect(send()).rejects.toMatchObject({ code: 503 });
    expect(await stack.messages.list()).toEqual([]);
    stack.faults.inject({ kind: 'lostAnswer', action: 'wx.api' });
    await expect(send()).rejects.toThrow();
    expect(await stack.messages.list()).toMatchObject([{ errcode: 0 }]);
  });

  test('database faults do not strike it', async () => {
    stack.faults.inject({ kind: 'reset' });
    stack.faults.rates = { reset: 1 };
    expect((await send()).errcode).toBe(0);
  });

  test('it has its own latency', async () => {
    stack.faults.weChatLatency = [60, 60];
    const began = performance.now();
    await send();
    expect(performance.now() - began).toBeGreaterThan(50);
  });

  test('WeChat is busy for a given number of calls', async () => {
    stack.messages.answerWith(-1, 'system error');
    expect(await send()).toMatchObject({ errcode: -1 });
    expect((await send()).errcode).toBe(0);
  });
});
