import type { Words } from '../../../texts/spoken';

/** The words of a language other than Simplified Chinese, each a file of its own that is loaded when somebody reads them. */
export const wordsOf = {
  'zh-Hant': async (): Promise<Words> => (await import('../../../texts/zh-Hant/patients')).patients,
  en: async (): Promise<Words> => (await import('../../../texts/en/patients')).patients,
};
