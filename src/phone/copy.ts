import Taro from '@tarojs/taro';
import { type NotGiven, refusedBy } from './refusedBy';

/** Copies a text to the clipboard; undefined where that worked, else why it did not. */
export async function copy(words: string): Promise<NotGiven | undefined> {
  try {
    await Taro.setClipboardData({ data: words });
    return undefined;
  } catch (error) {
    return refusedBy(error);
  }
}
