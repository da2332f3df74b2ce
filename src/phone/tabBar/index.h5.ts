import Taro from '@tarojs/taro';

/** Gives the browser's tab bar the colour of the chosen tab (`browser.scss`). */
export function colorTabBar(color: string): void {
  document.documentElement.style.setProperty('--bar-accent', color);
}

/**
 * Sets the names of the tabs in order. Only a page of the tab bar may; if another page is visible
 * already, nothing happens.
 */
export function nameTabs(names: readonly string[]): void {
  for (const [index, text] of names.entries())
    Taro.setTabBarItem({ index, text }).catch(() => undefined);
}
