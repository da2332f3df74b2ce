/** @jest-environment jsdom */
import { resolve } from 'node:path';
import simulate from 'miniprogram-simulate';
import { launch } from './runner';

/**
 * A shipped page, rendered by WeChat’s older simulator too. It must show the same words as the
 * runner, and lead to the same pages.
 */
const root = resolve('dist/weapp');
const path = 'pages/guide/index';
const launched = { path, query: {}, scene: 1001 };
const result = { ok: false, refusal: { code: 'BUSY', message: '请稍后再试' } };
const opened: string[] = [];

/**
 * The simulator knows components only, so a page becomes one and gets the framework’s life-cycle
 * calls.
 */
function asComponent({ data, ...rest }: Record<string, unknown>): void {
  const isMethod = ([, part]: [string, unknown]) => typeof part === 'function';
  const definition = {
    data,
    methods: Object.fromEntries(Object.entries(rest).filter(isMethod)),
    lifetimes: {
      attached(this: { onLoad(query: object): void; onShow(): void }) {
        Object.assign(this, { route: path });
        this.onLoad({});
        this.onShow();
      },
      ready(this: { onReady(): void }) {
        this.onReady();
      },
    },
  };
  (globalThis as unknown as { Component(given: object): void }).Component(definition);
}

/** Defines the parts of the phone that this page needs. */
function givePhone(): void {
  let app: { onLaunch?(options: object): void } = {};
  Object.assign(globalThis, {
    wx: {
      cloud: { init() {}, callFunction: async () => ({ result }) },
      getSystemInfoSync: () => ({ fontSizeSetting: 16, windowWidth: 375, pixelRatio: 2 }),
      getStorageSync: () => '',
      setStorageSync() {},
      onNetworkStatusChange() {},
      getNetworkType: ({ success }: { success(of: object): void }) =>
        success({ networkType: 'wifi' }),
      getLaunchOptionsSync: () => launched,
      getEnterOptionsSync: () => launched,
      canIUse: () => false,
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) =>
        opened.push(`/tel/${phoneNumber}`),
      navigateTo: ({ url, success }: { url: string; success?(of: object): void }) => {
        opened.push(url);
        success?.({});
      },
    },
    App: (given: typeof app) => {
      app = given;
    },
    getApp: () => app,
    getCurrentPages: () => [],
    Page: asComponent,
  });
  require(resolve(root, 'app.js'));
  app.onLaunch?.(launched);
}

const words = (text: string | null) => text?.replace(/\s/g, '');

/** Lets the page work until a condition holds. A busy machine may be slow. */
async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; looks < 20_000 && !isSo(); looks++) await simulate.sleep(2);
}

test('the guide shows the same words as in the runner, and its taps lead to the same pages', async () => {
  givePhone();
  const id = simulate.load(resolve(root, path), 'guide', { rootPath: root, compiler: 'official' });
  const page = simulate.render(id);
  const seen = document.createElement('div');
  page.attach(seen);
  const app = await launch({ path, callFunction: async () => result });
  const shown = words(app.text());
  await until(() => words(seen.textContent) === shown);
  expect(shown).toContain('从预约到离开');
  expect(words(seen.textContent)).toBe(shown);

  for (const button of page.querySelectorAll('.button')) {
    const before = opened.length;
    button.dispatchEvent('tap');
    await until(() => opened.length > before);
  }
  expect(opened.map(url => url.split('/')[2])).toEqual([
    '0000-88000203',
    'complain',
    'departments',
  ]);
  await app.tap('去预约挂号');
  expect(app.current().route).toBe('pages/departments/index');
  app.close();
  page.detach();
});
