import type { Language } from '../types/language';

/** Each language by its own name, so that its readers can find it. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** The title of the choice, the same in every language. */
export const languageTitle = '语言 / Language';
