import Taro from '@tarojs/taro';

/** What this phone keeps under a name, for every person who uses it; `undefined` when there is nothing. */
export const kept = (name: string): unknown => Taro.getStorageSync(name) || undefined;

/** Keeps something small on this phone, for every person who uses it. */
export function keep(name: string, value: unknown): void {
  Taro.setStorage({ key: name, data: value });
}
