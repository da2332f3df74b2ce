import type { Words } from '../../../texts/spoken';

/**
 * The words of languages other than Simplified Chinese, each in its own file that is loaded when
 * needed.
 */
export const wordsOf = {
  'zh-Hant': async (): Promise<Words> => (await import('../../../texts/zh-Hant/patients')).patients,
  en: async (): Promise<Words> => (await import('../../../texts/en/patients')).patients,
};
