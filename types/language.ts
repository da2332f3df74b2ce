import * as z from 'zod';

/** The languages of what patients read: Simplified Chinese, Traditional Chinese, English. The first is everybody's who chose none. */
export const languages = ['zh-CN', 'zh-Hant', 'en'] as const;
export const language = z.enum(languages);
export type Language = (typeof languages)[number];
