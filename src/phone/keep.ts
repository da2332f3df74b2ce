import Taro from '@tarojs/taro';

/** A value that this phone stores for all its users; `undefined` when there is none. */
export const kept = (name: string): unknown => Taro.getStorageSync(name) || undefined;

/** Stores a small value on this phone for all its users. */
export function keep(name: string, value: unknown): void {
  Taro.setStorage({ key: name, data: value });
}
