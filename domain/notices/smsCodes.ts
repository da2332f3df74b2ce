import { defined } from '../defined';
import type { Moment } from '../time/time';
import { again, type Result } from './outcome';

/** Tencent Cloud's answer about one SMS, with the number of one that it took; or why there was no answer. */
export type SmsSent = { code: string; serial?: string } | { failed: string };

/** What of ours Tencent Cloud found wrong: the outpatient office or whoever deploys puts it right. */
export const smsFaults = ['smsTemplate', 'smsSign', 'smsAccount', 'smsMoney', 'smsLimit'] as const;
export type SmsFault = (typeof smsFaults)[number];

/** The day's own limit was reached: `sms.perDay` of the policy. */
export const DAY_LIMIT = 'DayLimit';
/** No proven holder and no desk gave a mobile for the person (R23). */
export const NO_PHONE = 'NoPhone';

/** Answers that another try may change: trouble of Tencent Cloud's own, or the same phone a moment ago. */
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

/** The part of ours that an answer calls wrong; undefined where it is about the person's phone alone. */
export function smsFaultOf(code: string): SmsFault | undefined {
  if (code === DAY_LIMIT) return 'smsLimit';
  return faults.find(([pattern]) => pattern.test(code))?.[1];
}

/** An SMS costs money, and rings: it is tried less often than a message of WeChat's. */
const mostTries = 4;

/**
 * What becomes of a notice after a try as an SMS (R19): sent; refused, so that the desk calls; or tried again. An answer that did not
 * come may stand for an SMS that did: the person rather reads it twice than never.
 */
export function smsOutcomeOf(sent: SmsSent, attempts: number, now: Moment): Result {
  if ('code' in sent && sent.code === 'Ok')
    return { state: 'sentBySms', ...defined({ serial: sent.serial }) };
  const error = { code: 'code' in sent ? sent.code : sent.failed };
  if ('failed' in sent || passing.test(sent.code)) {
    if (attempts + 1 < mostTries) return again(attempts, error, now);
  }
  return { state: 'smsFailed', error };
}
