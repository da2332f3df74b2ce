import { common } from './zh-CN/staff/staffCommon';

/** The texts that all staff pages share. */
export const staffTexts = { common };
