import Taro from '@tarojs/taro';

/** Copies words to the clipboard, and says whether that worked. */
export async function copy(words: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: words });
    return true;
  } catch {
    return false;
  }
}
