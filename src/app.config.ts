import { texts } from '../texts';
import { ownHospital } from '../types/hospital/own';
import { routes } from './routes';
import type { Route } from './routes/route';

const { common } = texts.pages;
/** WeChat fills `@names` from theme.json by the phone's light or dark view; the browser's bars are coloured in theme/browser.scss. */
const weapp = process.env.TARO_ENV === 'weapp';
const named = (name: string, browser: string) => (weapp ? `@${name}` : browser);

/** The pages in the order of the routes, by the WeChat package they are in. */
const pagesOf = (root: string): string[] =>
  Object.keys(routes).flatMap(page =>
    page.startsWith(`${root}/`) ? [`${page.slice(root.length + 1)}/index`] : [],
  );

const tabs = Object.entries<Route>(routes).flatMap(([page, { tab }]) =>
  tab
    ? {
        pagePath: `${page}/index`,
        text: common.tabs[tab],
        iconPath: named(tab, `assets/${tab}.png`),
        selectedIconPath: named(`${tab}Chosen`, `assets/${tab}-chosen.png`),
      }
    : [],
);

export default defineAppConfig({
  pages: [
    ...pagesOf('pages').map(page => `pages/${page}`),
    // All parts in each of their states, for developers: never in WeChat.
    ...(weapp ? [] : ['gallery/index']),
  ],
  subPackages: [
    ...['desk', 'followup', 'statistics'].map(root => ({ root, pages: pagesOf(root) })),
    // No pages, but words: the other languages (src/language/words).
    ...(weapp ? [{ root: 'languages', pages: [] }] : []),
  ],
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: ownHospital.name,
    navigationBarBackgroundColor: named('bar', '#ffffff'),
    navigationBarTextStyle: named('barText', 'black') as 'black',
    backgroundColor: named('ground', '#f3f6f5'),
    backgroundTextStyle: named('refresh', 'dark') as 'dark',
  },
  tabBar: {
    color: named('tab', '#586663'),
    selectedColor: named('tabChosen', '#0a756a'),
    backgroundColor: named('bar', '#ffffff'),
    borderStyle: named('tabLine', 'white') as 'white',
    list: tabs,
  },
  animation: false,
  ...(weapp
    ? {
        cloud: true,
        // What WeChat's search may show of it (src/sitemap.json).
        sitemapLocation: 'sitemap.json',
        lazyCodeLoading: 'requiredComponents' as const,
        // WeChat asks before it gives anything personal, and we answer (R25).
        __usePrivacyCheck__: true,
      }
    : {}),
});
