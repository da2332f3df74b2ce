import Taro from '@tarojs/taro';

/** Removes the waiting sign of a pull-down; does nothing where there is none. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh();
}
