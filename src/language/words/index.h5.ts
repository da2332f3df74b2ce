import type { Words } from '../../../texts/spoken';

/** The words of a language other than Simplified Chinese, each a file of its own that is loaded when somebody reads them. */
export const wordsOf = {
  // Made of the Simplified ones, and so of their type, whatever the last making was of.
  'zh-Hant': async () =>
    (await import('../../../texts/zh-Hant/patients')).patients as unknown as Words,
  en: async (): Promise<Words> => (await import('../../../texts/en/patients')).patients,
};
