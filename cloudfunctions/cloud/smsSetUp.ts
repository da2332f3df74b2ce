// Separate from `sms.ts`, which sends: functions that only ask whether SMS are possible do not
// bundle the library.
import type { NoticeKind } from '../../types/notices/facts';
import { smsTemplateOf } from '../../types/notices/smsByKind';

/** The variables of the hospital's Tencent Cloud account; it is set up if `APP_ID` is set. */
export const smsVariables = [
  'YUEHAO_SMS_SECRET_ID',
  'YUEHAO_SMS_SECRET_KEY',
  'YUEHAO_SMS_APP_ID',
  'YUEHAO_SMS_SIGN',
] as const;

/** The value of a setting; undefined if the deployment left a placeholder. */
export const smsSetting = (name: string): string | undefined => {
  const text = process.env[name]?.trim();
  return text && !/[{}]/.test(text) ? text : undefined;
};

/** Whether this installation may send SMS; the policy limits how many a day. */
const smsIsSetUp = (): boolean => smsSetting('YUEHAO_SMS_APP_ID') !== undefined;

/**
 * Whether a notice of a kind can be sent by SMS here: it has a template, and the hospital has an
 * account (R19).
 */
export const hasSms = (kind: NoticeKind): boolean =>
  smsIsSetUp() && smsTemplateOf(kind) !== undefined;
