import Taro from '@tarojs/taro';

/** Shows a word for a moment; only for what the page shows as well. */
export function tell(word: string): void {
  Taro.showToast({ title: word, icon: 'none' });
}
