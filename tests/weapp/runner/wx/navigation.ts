import type { Kit } from './kit';
import { type Callback, Failure, type Options } from './types';

/** Adds navigation between pages, and the calls about the current page. */
export function giveNavigation({ host: { pages }, define, text }: Kit): void {
  const url = (options: Options): string => {
    if (typeof options.url !== 'string')
      throw new Failure('parameter error: parameter.url should be String');
    return options.url;
  };
  define('navigateTo', options => ({
    eventChannel: pages.navigateTo(
      url(options),
      options.events as Record<string, Callback> | undefined,
    ),
  }));
  define('redirectTo', options => pages.redirectTo(url(options)));
  define('switchTab', options => pages.switchTab(url(options)));
  define('reLaunch', options => pages.reLaunch(url(options)));
  define('navigateBack', options => pages.navigateBack(Number(options.delta ?? 1)));
  define('setNavigationBarTitle', options => pages.setTitle(text(options.title)));
  define('setTabBarStyle', () => pages.styleTabs());
  define('stopPullDownRefresh', () => pages.stopRefresh());
  define('startPullDownRefresh', () => pages.startRefresh());
  define('pageScrollTo', options => pages.scrolled(Number(options.scrollTop ?? 0)));
}
