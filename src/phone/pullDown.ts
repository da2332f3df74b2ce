import Taro from '@tarojs/taro';

/** Ends the pull-down's waiting sign; harmless when there is none. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh();
}
