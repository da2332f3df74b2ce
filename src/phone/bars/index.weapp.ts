import Taro from '@tarojs/taro';

/** Does nothing: WeChat draws the title above a page in its own size. */
export function sizeBars(_elder: boolean): void {}

let hidden = false;

/** Shows WeChat's tab bar, or hides it for another one. Only a page of the tab bar has one. */
export function showTabBar(shown: boolean): void {
  if (shown && !hidden) return;
  hidden = !shown;
  (shown ? Taro.showTabBar({}) : Taro.hideTabBar({})).catch(() => undefined);
}
