import * as z from 'zod';

/**
 * The states of a notice (R19). Only `waiting` is not final. `dropped`: past its last useful
 * moment. `noConsent`: by our ledger or by WeChat's answer (43101). `refused`: WeChat found an
 * error in template, field or page. `failed`: all tries failed. `sentBySms`: WeChat could not
 * deliver it, and an SMS was accepted; `smsArrived`: the operator reports its delivery.
 * `smsFailed`: an SMS could not be delivered either.
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
