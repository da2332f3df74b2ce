import Taro from '@tarojs/taro';

/** Gives the word of the chosen tab a colour. Only a page of the tab bar may; where another page is in sight already, nothing happens. */
export function colorTabBar(color: string): void {
  Taro.setTabBarStyle({ selectedColor: color }).catch(() => undefined);
}

/** Gives the tabs their names, in their order. Only a page of the tab bar may; where another page is in sight already, nothing happens. */
export function nameTabs(names: readonly string[]): void {
  for (const [index, text] of names.entries())
    Taro.setTabBarItem({ index, text }).catch(() => undefined);
}
