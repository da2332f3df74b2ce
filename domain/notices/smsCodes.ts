import { defined } from '../defined';
import type { Moment } from '../time/time';
import { again, type NoticeResult } from './outcome';

/**
 * Tencent Cloud's answer about one SMS, with the serial number of an accepted one; or why there was
 * no answer.
 */
export type SmsSent = { code: string; serial?: string } | { failed: string };

/**
 * The errors on our side that Tencent Cloud reports: the outpatient office or the person who
 * deploys has to correct them.
 */
export const smsFaults = ['smsTemplate', 'smsSign', 'smsAccount', 'smsMoney', 'smsLimit'] as const;
export type SmsFault = (typeof smsFaults)[number];

/** The policy's own limit `sms.perDay` was reached. */
export const DAY_LIMIT = 'DayLimit';
/** Neither a proven holder nor the desk gave a mobile number for the person (R23). */
export const NO_PHONE = 'NoPhone';

/**
 * Errors that another try may solve: trouble at Tencent Cloud, or an SMS to the same phone a moment
 * ago.
 */
const passing =
  /^(InternalError|RequestLimitExceeded|ResourceUnavailable|FailedOperation\.FailResolvePacket$|LimitExceeded\.(DeliveryFrequencyLimit|PhoneNumberThirtySecondLimit)$)/;

const faults: readonly [pattern: RegExp, fault: SmsFault][] = [
  [/^FailedOperation\.Signature/, 'smsSign'],
  [
    /^FailedOperation\.(Template|ContainSensitiveWord)|^InvalidParameterValue\.Template/,
    'smsTemplate',
  ],
  [/^FailedOperation\.InsufficientBalance|\.ServiceSuspendDueToArrears$/, 'smsMoney'],
  [/^LimitExceeded\.(App|Daily)/, 'smsLimit'],
  [/^(AuthFailure|UnauthorizedOperation)|\.SdkAppIdNotExist$/, 'smsAccount'],
];

/**
 * The error on our side that an answer reports; undefined if it is about the person's phone
 * alone.
 */
export function smsFaultOf(code: string): SmsFault | undefined {
  if (code === DAY_LIMIT) return 'smsLimit';
  return faults.find(([pattern]) => pattern.test(code))?.[1];
}

/**
 * An SMS costs money and makes the phone ring, so there are fewer tries than for WeChat messages.
 */
const mostTries = 4;

/**
 * The result of a try by SMS (R19): sent; refused, so that the desk calls; or tried again. A lost
 * answer may belong to an SMS that arrived: a second SMS is better than none.
 */
export function smsOutcomeOf(sent: SmsSent, attempts: number, now: Moment): NoticeResult {
  if ('code' in sent && sent.code === 'Ok')
    return { state: 'sentBySms', ...defined({ serial: sent.serial }) };
  const error = { code: 'code' in sent ? sent.code : sent.failed };
  if ('failed' in sent || passing.test(sent.code)) {
    if (attempts + 1 < mostTries) return again(attempts, error, now);
  }
  return { state: 'smsFailed', error };
}
