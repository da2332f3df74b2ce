import Taro from '@tarojs/taro';

/** Removes the loading sign of a pull-down; does nothing if there is none. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh();
}
