import { weChat } from '../../config/demo/messages';
import { defined } from '../../domain/defined';
import type { Stack } from '../../local';
import { listAppointments } from '../../types/appointments/listAppointments';
import { addPatient } from '../../types/holding/addPatient';
import { templateNamed, templates } from '../../types/notices/templates';
import { viewConsents } from '../../types/notices/viewConsents';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { type CompiledHospital, openCompiledHospital } from './hospital';
import {
  type App,
  freshSettings,
  type LaunchOptions,
  launch,
  type SubscriptionSettings,
} from './runner';

type CodeOf = LaunchOptions['codeOf'];

/** Sunday 2026-11-22, 14:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T06:00:00Z');
const BOOKING = (['visit', 'reminder', 'change'] as const).map(name => templateNamed(name));

let stack: Stack;
let ask: CompiledHospital['ask'];
let app: App | undefined;

beforeAll(async () => {
  ({ stack, ask } = await openCompiledHospital(
    NOW,
    { office: { name: '门诊办', roles: ['outpatientOffice'] } },
    { messages: weChat() },
  ));
});
// An instance of the functions wakes the jobs once in five minutes.
beforeEach(() => stack.clock.advance(6 * 60_000));
afterEach(() => app?.close());
afterAll(() => stack?.close());

/**
 * Opens the confirmation of a free slot, with an existing patient. `settings` are WeChat’s
 * remembered choices.
 */
async function confirming(
  account: string,
  number: string,
  settings: SubscriptionSettings = freshSettings(),
  codeOf?: CodeOf,
): Promise<App> {
  const document = { kind: 'residentIdentityCard' as const, number };
  await ask(addPatient, { name: '韩梅梅', phone: '13800138000', document }, account);
  return openConfirm(account, 0, settings, codeOf);
}

async function openConfirm(
  account: string,
  nth: number,
  settings: SubscriptionSettings,
  codeOf?: CodeOf,
): Promise<App> {
  const { sessions } = await ask(viewDoctor, { doctorId: 'D001' }, account);
  const days = [...new Set(sessions.map(({ date }) => date))];
  const open = days.flatMap(day =>
    sessions.filter(({ date, state }) => date === day && state === 'open').slice(0, 1),
  );
  const { sessionId, slots } = open[nth]!;
  app = await launch({
    ...defined({ codeOf }),
    path: `pages/confirm/index?sessionId=${sessionId}&slot=${slots.find(({ left }) => left > 0)!.index}`,
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, account)).result,
    subscriptions: {
      templates: [...templates],
      settings,
      granted: (id, consent) => stack.messages.grant(account, id, consent),
    },
  });
  return app;
}

const SUBMIT = { role: 'button', name: /^给.*预约$/ } as const;
const runNotices = async () => {
  stack.clock.freeze(stack.clock.now() + 61_000);
  await stack.timers.fire('notices', 'everyMinute');
};
const delivered = async (account: string) =>
  (await stack.messages.list(account)).filter(({ errcode }) => errcode === 0);
const standing = async (account: string) =>
  Object.fromEntries(
    (await ask(viewConsents, {}, account)).templates.map(each => [each.name, each]),
  );

test('R19: the booking tap asks WeChat first, and the message arrives', async () => {
  const on = await confirming('anna', '11010519491231002X');
  await on.tap(SUBMIT);
  expect(on.wx.consentSheets).toEqual([
    { ids: BOOKING.map(({ id }) => id), titles: BOOKING.map(({ title }) => title) },
  ]);
  const calls = on.wx.calls.map(({ api, options }) =>
    api === 'cloud.callFunction'
      ? (options as { data: { operation: string } }).data.operation
      : api,
  );
  expect(calls.indexOf('requestSubscribeMessage')).toBeLessThan(calls.indexOf('book'));
  expect(calls).toContain('recordConsents');
  expect(on.text()).toContain('预约成功');
  expect(on.text()).toContain('预约成功、就诊提醒、停诊和变更会发到您的微信');
  on.expectNoErrors();
  expect(await standing('anna')).toMatchObject({ visit: { state: 'given', left: 1 } });
  await runNotices();
  expect(await delivered('anna')).toMatchObject([{ title: BOOKING[0]!.title }]);
});

test('R19: while the user still reads the place is taken; the page goes on after the answer', async () => {
  const on = await confirming('bert', '110105194912310046');
  on.wx.holdSubscribe();
  await on.tap(SUBMIT);
  expect(on.wx.consentSheet?.titles).toContain('就诊提醒');
  expect((await ask(listAppointments, { when: 'coming' }, 'bert')).appointments).toHaveLength(1);
  expect(on.current().route).toBe('pages/confirm/index');
  on.wx.answerSubscribe('reject');
  await on.settle();
  expect(on.text()).toContain('没有开启微信消息');
  expect(await standing('bert')).toMatchObject({ visit: { state: 'refused', left: 0 } });
  app!.close();
  const again = await openConfirm('bert', 1, freshSettings());
  await again.tap(SUBMIT);
  expect(again.text()).toContain('预约成功');
  // The lasting consent is a separate question; refused templates are not asked for again.
  for (const { ids } of again.wx.consentSheets)
    for (const { id } of BOOKING) expect(ids).not.toContain(id);
  await runNotices();
  expect(await delivered('bert')).toEqual([]);
});

test('R19: an answer with “always” is not asked again and gives one consent each time', async () => {
  const settings = freshSettings();
  const on = await confirming('carla', '110105194912310062', settings);
  on.wx.answerSubscribe('accept', { always: true });
  await on.tap(SUBMIT);
  expect(on.text()).toContain('预约成功');
  app!.close();
  const again = await openConfirm('carla', 1, settings);
  await again.tap(SUBMIT);
  expect(again.text()).toContain('预约成功');
  expect(again.wx.consentSheets).toEqual([]);
  expect(await standing('carla')).toMatchObject({ visit: { state: 'always', left: 2 } });
  await runNotices();
  expect(await delivered('carla')).toHaveLength(2);
});

test('R19: WeChat refuses a request outside a tap; the booking is made without it', async () => {
  // As after a careless change, the compiled page waits before it asks.
  const asks = /[\w.()]+\.requestSubscribeMessage\((\{tmplIds:\w+\}|\w+)\)/;
  const planted: string[] = [];
  const plant: CodeOf = (path, built) => {
    if (!asks.test(built)) return undefined;
    planted.push(path);
    return built.replace(asks, asking => `Promise.resolve().then(()=>${asking})`);
  };
  const on = await confirming('doris', '110105194912310089', freshSettings(), plant);
  await on.tap(SUBMIT);
  expect(planted).toHaveLength(1);
  expect(on.wx.calls.map(({ api }) => api)).toContain('requestSubscribeMessage');
  expect(on.wx.consentSheets).toEqual([]);
  expect(on.text()).toContain('预约成功');
  expect(on.text()).toContain('没有开启微信消息');
  expect(await standing('doris')).toMatchObject({ visit: { state: 'none', given: 0 } });
});

test('R19: 消息提醒 turns a lasting message on and off by one tap each', async () => {
  const settings = freshSettings();
  app = await launch({
    path: 'pages/messages/index',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, 'emil')).result,
    subscriptions: {
      templates: [...templates],
      settings,
      granted: (id, consent) => stack.messages.grant('emil', id, consent),
    },
  });
  expect(app.current().title).toBe('消息提醒');
  await app.tap('打开：违约通知');
  expect(app.wx.consentSheets).toMatchObject([{ ids: [templateNamed('strike').id] }]);
  expect(app.text()).toContain('“违约通知”会发到您的微信');
  await app.tap('不再接收：违约通知');
  expect(app.text()).toContain('不再给您发“违约通知”');
  expect(await standing('emil')).toMatchObject({ strike: { state: 'refused', left: 0 } });

  // All messages are off in WeChat. The page says so, and where to change it.
  settings.mainSwitch = false;
  await app.tap('打开：复诊提醒');
  expect(app.text()).toContain('微信里关着本小程序的所有消息');
  app.wx.answerSetting({ mainSwitch: true });
  await app.tap('打开微信设置');
  await app.tap('打开：复诊提醒');
  expect(app.text()).toContain('“复诊提醒”会发到您的微信');
  app.expectNoErrors();
});
