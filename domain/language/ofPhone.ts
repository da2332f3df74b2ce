import type { Language } from '../../types/language';

const TRADITIONAL = /^zh-(tw|hk|mo|hant)\b/;

/**
 * The language for somebody who chose none, by what their phone is set to (`zh_CN`, `zh-TW`, `en-GB`): Chinese in the letters that they
 * read; whoever's phone speaks anything else is likelier to read English.
 */
export function languageOfPhone(setting: string): Language {
  const tag = setting.toLowerCase().split('_').join('-');
  if (tag === '') return 'zh-CN';
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  return /^zh\b/.test(tag) ? 'zh-CN' : 'en';
}
