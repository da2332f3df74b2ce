import Taro from '@tarojs/taro';
import { type NotGiven, refusedBy } from './refusedBy';

/** Copies a text to the clipboard; undefined if this worked, or else the reason why not. */
export async function copy(words: string): Promise<NotGiven | undefined> {
  try {
    await Taro.setClipboardData({ data: words });
    return undefined;
  } catch (error) {
    return refusedBy(error);
  }
}
