import Taro from '@tarojs/taro';

const named = (name: string) => `draft:${name}`;

/** The input kept under a name; undefined without any. */
export function kept(name: string): unknown {
  try {
    return Taro.getStorageSync(named(name)) || undefined;
  } catch {
    return undefined;
  }
}

/** Keeps input; without space it stays on the page only. */
export function keep(name: string, value: unknown): void {
  Taro.setStorage({ key: named(name), data: value }).catch(() => {});
}

/** Removes the input. */
export function drop(name: string): void {
  Taro.removeStorage({ key: named(name) }).catch(() => {});
}
