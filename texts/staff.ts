import { common } from './zh-CN/staff/staffCommon';

/** What the pages of all staff share. */
export const staffTexts = { common };
