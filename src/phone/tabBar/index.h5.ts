import Taro from '@tarojs/taro';

/** Gives the bars that the browser draws the colour of what is chosen (`browser.scss`). */
export function colorTabBar(color: string): void {
  document.documentElement.style.setProperty('--bar-accent', color);
}

/** Gives the tabs their names, in their order. Only a page of the tab bar may; where another page is in sight already, nothing happens. */
export function nameTabs(names: readonly string[]): void {
  for (const [index, text] of names.entries())
    Taro.setTabBarItem({ index, text }).catch(() => undefined);
}
