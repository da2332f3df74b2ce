import type { Language } from '../../../types/language';

/** The language that the browser is set to, as the browser names it: `zh-CN`, `zh-TW`, `en-GB`. */
export const ownLanguage = (): string => navigator.language;

/** Tells the browser, and whoever reads aloud, in which language the page is. */
export function nameLanguage(language: Language): void {
  document.documentElement.lang = language;
}
