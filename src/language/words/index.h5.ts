import type { Words } from '../../../texts/spoken';

/**
 * The words of languages other than Simplified Chinese, each in its own file that is loaded when
 * needed.
 */
export const wordsOf = {
  // Made from the Simplified ones, so they have the same type.
  'zh-Hant': async () =>
    (await import('../../../texts/zh-Hant/patients')).patients as unknown as Words,
  en: async (): Promise<Words> => (await import('../../../texts/en/patients')).patients,
};
