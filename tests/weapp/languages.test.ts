import { readFileSync } from 'node:fs';
import type { Stack } from '../../local';
import { titles } from '../../src/routes/titles';
import { patients as english } from '../../texts/en/patients';
import { openCompiledHospital } from './hospital';
import { type App, launch } from './runner';

const { me, notice } = english.pages;
let stack: Stack;
let app: App | undefined;

beforeAll(async () => {
  ({ stack } = await openCompiledHospital(Date.parse('2026-11-22T14:00+08:00'), {}));
});
afterEach(() => app?.close());
afterAll(() => stack?.close());

test('R22: in WeChat a language’s words come from its own sub-package, with the titles and the tab bar, and Chinese comes back', async () => {
  app = await launch({
    dist: 'dist/weapp',
    now: () => stack.clock.now(),
    callFunction: async ({ name, data }) => (await stack.invoke(name, data, 'anna')).result,
  });
  const tabsNamed = () =>
    app!.wx.calls
      .filter(({ api }) => api === 'setTabBarItem')
      .slice(-3)
      .map(({ options }) => (options as { text: string }).text);
  await app.switchTab('我的');
  await app.tap('English');
  expect(app.current().title).toBe(me.title);
  expect(tabsNamed()).toEqual(Object.values(english.pages.common.tabs));
  await app.tap(me.notice);
  expect(app.current().title).toBe(notice.title);
  await app.back();
  await app.tap('繁體中文');
  expect(app.text()).toContain('預約須知');
  await app.tap('简体中文');
  expect(app.current().title).toBe('我的');
  expect(app.text()).toContain('预约须知');
  expect(tabsNamed()).toEqual(['首页', '我的预约', '我的']);
});

test.each(Object.entries(titles))(
  '%s begins with the title that its page gives it again',
  (page, title) => {
    const { navigationBarTitleText } = JSON.parse(
      readFileSync(`dist/weapp/${page}/index.json`, 'utf8'),
    );
    expect(title()).toBe(navigationBarTitleText);
  },
);
