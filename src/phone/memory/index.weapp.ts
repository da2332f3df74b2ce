import Taro from '@tarojs/taro';

/** What this phone keeps under a name for the person who uses it; `undefined` when there is nothing. */
export function recall<T>(name: string): T | undefined {
  try {
    const kept = Taro.getStorageSync<T | ''>(name);
    return kept === '' ? undefined : kept;
  } catch {
    return undefined;
  }
}

/** Keeps something small under a name; a full phone keeps nothing, which is no error. */
export function remember(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, value);
  } catch {}
}
