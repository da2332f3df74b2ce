import { texts } from '../texts';
import { ownHospital } from '../types/hospital/own';
import { routes } from './routes';
import type { Route } from './routes/route';

const { common } = texts.pages;
/**
 * WeChat replaces `@names` by values of theme.json, by the phone's light or dark view;
 * theme/browser.scss colours the bars in the browser.
 */
const weapp = process.env.TARO_ENV === 'weapp';
const named = (name: string, browser: string) => (weapp ? `@${name}` : browser);

/** The pages of a WeChat package, in the order of the routes. */
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
    // All components in each of their states, for developers: never in WeChat.
    ...(weapp ? [] : ['gallery/index']),
  ],
  subPackages: [
    ...['desk', 'followup', 'statistics'].map(root => ({ root, pages: pagesOf(root) })),
    // A package without pages, for the words of other languages (src/language/words).
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
        // What WeChat's search may index (src/sitemap.json).
        sitemapLocation: 'sitemap.json',
        lazyCodeLoading: 'requiredComponents' as const,
        // WeChat asks for consent before it gives us anything personal (R25).
        __usePrivacyCheck__: true,
      }
    : {}),
});
