import Taro from '@tarojs/taro';

/**
 * Sets the colour of the chosen tab's name. Only a page of the tab bar may; if another page is
 * visible already, nothing happens.
 */
export function colorTabBar(color: string): void {
  Taro.setTabBarStyle({ selectedColor: color }).catch(() => undefined);
}

/**
 * Sets the names of the tabs in order. Only a page of the tab bar may; if another page is visible
 * already, nothing happens.
 */
export function nameTabs(names: readonly string[]): void {
  for (const [index, text] of names.entries())
    Taro.setTabBarItem({ index, text }).catch(() => undefined);
}
