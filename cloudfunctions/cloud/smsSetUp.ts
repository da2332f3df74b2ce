// Apart from what sends (`sms.ts`), so that functions that only ask whether an SMS can go carry no library for it.
import type { NoticeKind } from '../../types/notices/facts';
import { smsTemplateOf } from '../../types/notices/smsByKind';

/** The variables that name the hospital's account at Tencent Cloud; `APP_ID` alone says that there is one. */
export const smsVariables = [
  'YUEHAO_SMS_SECRET_ID',
  'YUEHAO_SMS_SECRET_KEY',
  'YUEHAO_SMS_APP_ID',
  'YUEHAO_SMS_SIGN',
] as const;

/** What an unset variable left behind is no value. */
export const smsSetting = (name: string): string | undefined => {
  const text = process.env[name]?.trim();
  return text && !/[{}]/.test(text) ? text : undefined;
};

/** Whether this installation may send SMS; how many a day is the policy's. */
const smsIsSetUp = (): boolean => smsSetting('YUEHAO_SMS_APP_ID') !== undefined;

/** Whether a notice of a kind can go as an SMS here: there is a template, and the hospital's account at Tencent Cloud (R19). */
export const hasSms = (kind: NoticeKind): boolean =>
  smsIsSetUp() && smsTemplateOf(kind) !== undefined;
