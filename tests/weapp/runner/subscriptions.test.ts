import { type App, freshSettings, type LaunchOptions, launch } from './index';

const templates = [
  { id: 'T1', title: '预约成功通知' },
  { id: 'T2', title: '就诊提醒' },
  { id: 'T3', title: '停诊通知' },
  { id: 'T4', title: '评价提醒' },
  { id: 'same', title: '预约成功通知' },
  { id: 'lasting', title: '复诊提醒', lasting: true },
];

let app: App;
let given: [string, number | 'always'][];
const start = async (subscriptions: LaunchOptions['subscriptions'] = {}) => {
  given = [];
  app = await launch({
    dist: 'tests/weapp/fixture',
    path: 'pages/consents/index',
    now: Date.parse('2026-11-22T06:00:00Z'),
    callFunction: async () => ({ ok: true }),
    subscriptions: {
      templates,
      granted: async (...consent) => void given.push(consent),
      ...subscriptions,
    },
  });
};
const note = () => app.find('.note').text;
afterEach(() => app?.close());

test('asked for in the tap: a dialog with the titles, and each acceptance is one consent', async () => {
  await start();
  await app.tap('两个');
  expect(app.wx.consentSheets).toEqual([
    { ids: ['T1', 'T2'], titles: ['预约成功通知', '就诊提醒'] },
  ]);
  expect(JSON.parse(note())).toEqual({ T1: 'accept', T2: 'accept' });
  app.wx.answerSubscribe({ T1: 'reject', T2: 'accept' });
  await app.tap('两个');
  expect(JSON.parse(note())).toEqual({ T1: 'reject', T2: 'accept' });
  app.wx.answerSubscribe('reject');
  await app.tap('一个');
  expect(app.wx.consentSheets).toHaveLength(3);
  expect(given).toEqual([
    ['T1', 1],
    ['T2', 1],
    ['T2', 1],
  ]);
  app.expectNoErrors();
});

test.each(['等后订阅', '晚订阅'])(
  '%s: after any wait it no longer counts as a tap',
  async button => {
    await start();
    await app.tap(button);
    expect(note()).toContain(
      'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    );
    expect(app.wx.consentSheets).toEqual([]);
    expect(given).toEqual([]);
  },
);

test('the answer to a modal counts as a tap', async () => {
  await start();
  await app.tap('问后订阅');
  await app.answer(true);
  expect(JSON.parse(note())).toEqual({ T1: 'accept' });
});

test.each([
  ['没有', 10001, "TmplIds can't be empty"],
  ['不对', 10004, 'Invalid template id'],
  ['不识', 20001, 'No template data return, verify the template id exist'],
  ['混合', 20002, 'Templates type must be same'],
  ['太多', 20003, 'Templates count out of max bounds'],
])('%s: refused with %i', async (button, code, words) => {
  await start();
  await app.tap(button);
  expect(note()).toBe(`${code} requestSubscribeMessage:fail ${words}`);
  expect(app.wx.consentSheets).toEqual([]);
});

test('of two templates with one title only the first is asked for', async () => {
  await start();
  await app.tap('同名');
  expect(JSON.parse(note())).toEqual({ T1: 'accept', same: 'filter' });
  expect(app.wx.consentSheets.map(({ ids }) => ids)).toEqual([['T1']]);
});

test('an answer with “always” is not asked again, counts at every tap, and shows in getSetting', async () => {
  const settings = freshSettings();
  await start({ settings });
  app.wx.answerSubscribe('accept', { always: true });
  await app.tap('一个');
  await app.tap('一个');
  expect(app.wx.consentSheets).toHaveLength(1);
  expect(given).toHaveLength(2);
  app.close();
  await start({ settings });
  app.wx.answerSubscribe('reject', { always: true });
  await app.tap('两个');
  expect(app.wx.consentSheets).toEqual([{ ids: ['T2'], titles: ['就诊提醒'] }]);
  expect(JSON.parse(note())).toEqual({ T1: 'accept', T2: 'reject' });
  await app.tap('看设置');
  expect(note()).toBe(
    '{"authSetting":{}} {"mainSwitch":true,"itemSettings":{"T1":"accept","T2":"reject"}}',
  );
});

test('a lasting template is allowed once for ever, until the settings page withdraws it', async () => {
  await start();
  await app.tap('长期');
  await app.tap('长期');
  expect(app.wx.consentSheets).toHaveLength(1);
  expect(given).toEqual([
    ['lasting', 'always'],
    ['lasting', 'always'],
  ]);
  app.wx.answerSetting({ items: { lasting: 'reject' } });
  await app.tap('改设置');
  expect(JSON.parse(note())).toEqual({ mainSwitch: true, itemSettings: { lasting: 'reject' } });
  expect(given.at(-1)).toEqual(['lasting', 0]);
  await app.tap('长期');
  expect(JSON.parse(note())).toEqual({ lasting: 'reject' });
});

test('with the main switch off nothing is asked', async () => {
  await start({ settings: { ...freshSettings(), mainSwitch: false } });
  await app.tap('一个');
  expect(note()).toBe('20004 requestSubscribeMessage:fail The main switch is switched off');
});

test('a held dialog waits for its answer, and a second one is refused meanwhile', async () => {
  await start();
  app.wx.holdSubscribe();
  await app.tap('一个');
  expect(app.wx.consentSheet?.titles).toEqual(['预约成功通知']);
  await app.tap('两个');
  expect(note()).toContain('last call has not ended');
  app.wx.answerSubscribe('reject');
  await app.settle();
  expect(JSON.parse(note())).toEqual({ T1: 'reject' });
  expect(app.wx.consentSheet).toBeUndefined();
});
