import type { Language } from '../../types/language';

const TRADITIONAL = /^zh-(tw|hk|mo|hant)\b/;

/**
 * The first language for a person, from the setting of their phone (`zh_CN`, `zh-TW`, `en-GB`):
 * Chinese in their script, and English for all other settings.
 */
export function languageOfPhone(setting: string): Language {
  const tag = setting.toLowerCase().split('_').join('-');
  if (tag === '') return 'zh-CN';
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  return /^zh\b/.test(tag) ? 'zh-CN' : 'en';
}
