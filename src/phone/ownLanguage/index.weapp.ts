import Taro from '@tarojs/taro';
import type { Language } from '../../../types/language';

/** The language that WeChat is set to, as WeChat names it: `zh_CN`, `zh_TW`, `zh_HK`, `en`; empty where it does not say. */
export function ownLanguage(): string {
  try {
    return Taro.getAppBaseInfo().language ?? '';
  } catch {
    return '';
  }
}

/** Nothing to do: WeChat does not ask. */
export function nameLanguage(_language: Language): void {}
