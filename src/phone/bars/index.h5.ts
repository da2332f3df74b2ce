import Taro from '@tarojs/taro';

/** Gives the bars that the browser draws the elder view's sizes, or their own (`browser.scss`). */
export function sizeBars(elder: boolean): void {
  document.documentElement.classList.toggle('elder', elder);
}

let hidden = false;

/** Shows the app's own tab bar, or hides it for another one. Only a page of the tab bar has one. */
export function showTabBar(shown: boolean): void {
  if (shown && !hidden) return;
  hidden = !shown;
  (shown ? Taro.showTabBar({}) : Taro.hideTabBar({})).catch(() => undefined);
}
