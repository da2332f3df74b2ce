import * as z from 'zod';

/**
 * What became of a notice (R19). `waiting` is the only one that is not final. `dropped`: past its last useful moment.
 * `noConsent`: the person had not agreed, by our ledger or by WeChat's answer (43101). `refused`: WeChat found template,
 * field or page wrong. `failed`: tried as often as is sensible. `sentBySms`: WeChat could not bring it, an SMS did. `smsFailed`:
 * nor could an SMS.
 */
export const noticeState = z.enum([
  'waiting',
  'sent',
  'dropped',
  'noConsent',
  'refused',
  'failed',
  'sentBySms',
  'smsFailed',
]);
export type NoticeState = z.output<typeof noticeState>;
