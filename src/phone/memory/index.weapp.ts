import Taro from '@tarojs/taro';

/** A value that this phone stores for the user; `undefined` when there is none. */
export function recall<T>(name: string): T | undefined {
  try {
    const kept = Taro.getStorageSync<T | ''>(name);
    return kept === '' ? undefined : kept;
  } catch {
    return undefined;
  }
}

/** Stores a small value; a full phone stores nothing, which is no error. */
export function remember(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, value);
  } catch {}
}
