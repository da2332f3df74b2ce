import type { Language } from '../../../types/language';

/** The browser's language, as the browser names it: `zh-CN`, `zh-TW`, `en-GB`. */
export const ownLanguage = (): string => navigator.language;

/** Tells the browser and screen readers the language of the page. */
export function nameLanguage(language: Language): void {
  document.documentElement.lang = language;
}
