import type { Words } from '../../../texts/spoken';

/** WeChat's own `require`, which fetches another package's file; of webpack's there is nothing to be seen in it. */
declare const __non_webpack_require__: {
  async(path: string): Promise<{ patients: Words }>;
};

/**
 * The words of a language other than Simplified Chinese. They lie in a sub-package of their own (config/build.mjs), which WeChat
 * fetches when it is asked for and keeps with the mini-program. The paths are written out, so that WeChat's tools find them.
 */
export const wordsOf = {
  'zh-Hant': async (): Promise<Words> =>
    (await __non_webpack_require__.async('./languages/zh-Hant.js')).patients,
  en: async (): Promise<Words> =>
    (await __non_webpack_require__.async('./languages/en.js')).patients,
};
