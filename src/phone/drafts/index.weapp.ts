import Taro from '@tarojs/taro';

const named = (name: string) => `draft:${name}`;

/** The input kept under a name; undefined without any. */
export function keptInput(name: string): unknown {
  try {
    return Taro.getStorageSync(named(name)) || undefined;
  } catch {
    return undefined;
  }
}

/** Keeps input; without space it stays on the page only. */
export function keepInput(name: string, value: unknown): void {
  Taro.setStorage({ key: named(name), data: value }).catch(() => {});
}

/** Removes the input. */
export function dropInput(name: string): void {
  Taro.removeStorage({ key: named(name) }).catch(() => {});
}
