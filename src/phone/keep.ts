import Taro from '@tarojs/taro';

/** What this phone keeps under a name, whoever holds it; `undefined` when there is nothing. */
export const kept = (name: string): unknown => Taro.getStorageSync(name) || undefined;

/** Keeps something small on this phone, whoever holds it. */
export function keep(name: string, value: unknown): void {
  Taro.setStorage({ key: name, data: value });
}
