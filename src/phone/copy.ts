import Taro from '@tarojs/taro';

/** Puts words on the clipboard; whether that worked. */
export async function copy(words: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: words });
    return true;
  } catch {
    return false;
  }
}
