import * as z from 'zod';

/**
 * The languages of patients' texts: Simplified Chinese, Traditional Chinese, English. The first is
 * the default.
 */
export const languages = ['zh-CN', 'zh-Hant', 'en'] as const;
export const language = z.enum(languages);
export type Language = (typeof languages)[number];
