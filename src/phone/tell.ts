import Taro from '@tarojs/taro';

/** A word that goes by itself; only for what also shows on the page. */
export function tell(word: string): void {
  Taro.showToast({ title: word, icon: 'none' });
}
