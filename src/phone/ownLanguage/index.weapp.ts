import Taro from '@tarojs/taro';
import type { Language } from '../../../types/language';

/** WeChat's language, as WeChat names it: `zh_CN`, `zh_TW`, `zh_HK`, `en`; empty if unknown. */
export function ownLanguage(): string {
  try {
    return Taro.getAppBaseInfo().language ?? '';
  } catch {
    return '';
  }
}

/** Does nothing: WeChat does not ask. */
export function nameLanguage(_language: Language): void {}
