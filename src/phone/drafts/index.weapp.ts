import Taro from '@tarojs/taro';

const named = (name: string) => `draft:${name}`;

/** What was kept under a name; undefined where nothing was. */
export function kept(name: string): unknown {
  try {
    return Taro.getStorageSync(named(name)) || undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed; where there is no room it stays on the page only. */
export function keep(name: string, value: unknown): void {
  Taro.setStorage({ key: named(name), data: value }).catch(() => {});
}

/** Keeps it no longer. */
export function drop(name: string): void {
  Taro.removeStorage({ key: named(name) }).catch(() => {});
}
