import Taro from '@tarojs/taro';

/** Gives the word of the chosen tab a colour. Only a page of the tab bar may; where another page is in sight already, nothing happens. */
export function colorTabBar(color: string): void {
  Taro.setTabBarStyle({ selectedColor: color }).catch(() => undefined);
}
