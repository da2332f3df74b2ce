/** @jest-environment jsdom */
import * as react from 'react';
import { act, type ReactNode, useLayoutEffect } from 'react';
import { patients as english } from '../../texts/en/patients';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockKept = new Map<string, unknown>();
const mockTitles: string[] = [];
let mockShow: (() => void)[] = [];
let mockHide: (() => void)[] = [];
let mockOffline = false;
jest.mock(
  '../phone/ownLanguage',
  () => ({ ownLanguage: () => 'en-GB', nameLanguage: () => undefined }),
  { virtual: true },
);
jest.mock('../phone/keep', () => ({
  kept: (name: string) => mockKept.get(name),
  keep: (name: string, value: unknown) => mockKept.set(name, value),
}));
jest.mock(
  './words',
  () => ({
    wordsOf: {
      en: async () => {
        if (mockOffline) throw new Error('no network');
        return english;
      },
      'zh-Hant': async () => ({ pages: { home: { ...english.pages.home, book: '預約掛號' } } }),
    },
  }),
  { virtual: true },
);
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setNavigationBarTitle: async ({ title }: { title: string }) => mockTitles.push(title),
  },
  useDidShow: (then: () => void) => mockShow.push(then),
  useDidHide: (then: () => void) => mockHide.push(then),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Code = typeof import('./language') &
  typeof import('./useWords') &
  typeof import('../../texts') &
  typeof import('../../texts/say');
/** The code on a phone where no language was chosen and no words were loaded yet. */
let phone: Code;
beforeEach(() => {
  mockKept.clear();
  mockTitles.length = 0;
  jest.isolateModules(() => {
    jest.doMock('react', () => react);
    phone = {
      ...require('./language'),
      ...require('./useWords'),
      ...require('../../texts'),
      ...require('../../texts/say'),
    };
  });
});

/**
 * A page with one word and one date; `seen` and `left` are what WeChat tells it.
 * @param drawn called once the page is drawn, before it listens for other words
 */
function opened(title?: () => string, drawn?: () => void) {
  const at = document.createElement('div');
  function Page() {
    phone.useWords(title);
    useLayoutEffect(() => drawn?.(), []);
    return `${phone.texts.pages.home.book} ${phone.sayDate('2026-11-25')}`;
  }
  const root = createRoot(at);
  mockShow = [];
  mockHide = [];
  act(() => root.render(<Page />));
  const [seen, left] = [mockShow.at(-1)!, mockHide.at(-1)!];
  return {
    says: () => at.textContent,
    seen: () => act(async () => seen()),
    left: () => act(async () => left()),
  };
}

const title = () => phone.texts.pages.home.title;
const CHINESE = '预约挂号 11月25日 周三';
const ENGLISH = `${english.pages.home.book} Wed 25 Nov`;

test('a phone starts in its own language, in Simplified Chinese until the words are loaded, and follows the choice at once', async () => {
  mockOffline = true;
  const page = opened(title);
  expect(await phone.fetchWords()).toBe(false);
  expect(page.says()).toBe(CHINESE);
  expect(mockTitles).toEqual([]);

  mockOffline = false;
  await page.seen();
  expect(page.says()).toBe(ENGLISH);
  expect(mockTitles.at(-1)).toBe(english.pages.home.title);

  await act(async () => {
    await phone.chooseLanguage('zh-Hant');
  });
  // Missing words of a language are shown in Simplified Chinese.
  expect(page.says()).toBe('預約掛號 11月25日 周三');
  expect(mockKept.get('language')).toBe('zh-Hant');

  await act(async () => {
    await phone.chooseLanguage('zh-CN');
  });
  expect(page.says()).toBe(CHINESE);
  expect(mockTitles.at(-1)).toBe('门诊预约');
});

test('a page of staff stays in Simplified Chinese, and a page below it in the history is rendered again when it is visible', async () => {
  await act(async () => {
    await phone.chooseLanguage('en');
  });
  const own = opened(title);
  expect(own.says()).toBe(ENGLISH);
  await own.left();
  const staffs = opened();
  expect(staffs.says()).toBe(CHINESE);
  await act(async () => {
    await phone.chooseLanguage('zh-Hant');
    await phone.chooseLanguage('en');
  });
  expect(staffs.says()).toBe(CHINESE);
  await staffs.left();
  await own.seen();
  expect(own.says()).toBe(ENGLISH);
});

test('words that come when a page is drawn and does not listen yet are shown', async () => {
  await phone.chooseLanguage('en');
  const page = opened(title, () => void phone.chooseLanguage('zh-CN'));
  expect(page.says()).toBe(CHINESE);
});
