import * as z from 'zod';

/**
 * What became of a notice (R19). `waiting` is the only one that is not final. `dropped`: past its last useful moment.
 * `noConsent`: the person had not agreed, by our ledger or by WeChat's answer (43101). `refused`: WeChat found template,
 * field or page wrong. `failed`: tried as often as is sensible. `sentBySms`: WeChat could not bring it, and an SMS was taken;
 * `smsArrived`: the operators report that it came to the phone. `smsFailed`: nor could an SMS bring it.
 */
export const noticeState = z.enum([
  'waiting',
  'sent',
  'dropped',
  'noConsent',
  'refused',
  'failed',
  'sentBySms',
  'smsArrived',
  'smsFailed',
]);
export type NoticeState = z.output<typeof noticeState>;
