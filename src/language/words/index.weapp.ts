import type { Words } from '../../../texts/spoken';

/** WeChat's own `require`, which loads a file of another package; webpack does not provide it. */
declare const __non_webpack_require__: {
  async(path: string): Promise<{ patients: Words }>;
};

/**
 * The words of languages other than Simplified Chinese. They are in a sub-package of their own
 * (config/build.mjs), which WeChat loads when needed and stores with the mini-program. The paths
 * are written in full, so that WeChat's tools find them.
 */
export const wordsOf = {
  'zh-Hant': async (): Promise<Words> =>
    (await __non_webpack_require__.async('./languages/zh-Hant.js')).patients,
  en: async (): Promise<Words> =>
    (await __non_webpack_require__.async('./languages/en.js')).patients,
};
