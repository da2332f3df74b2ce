import type { NoticeKind } from '../../types/notices/facts';
import type { NoticeState } from '../../types/notices/states';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { meaningOf, wrongPartOf } from './weChatCodes';

/** What WeChat answered that it did not take, and the key of the field it named. */
export interface NoticeError {
  code: number | string;
  field?: string;
}

/** What becomes of a notice that somebody looked at: its end, or when to look again. */
export type Result =
  /**
   * `gone`: the notice is not true any more, and nobody has to hear of it. `serial`: the number by which Tencent Cloud reports what
   * became of an SMS.
   */
  | { state: Exclude<NoticeState, 'waiting'>; error?: NoticeError; gone?: true; serial?: string }
  /** `way`: from now on it goes as an SMS, and its tries are counted anew. */
  | { state: 'waiting'; nextAt: Moment; tried: boolean; error?: NoticeError; way?: 'sms' };

/** What sending came to: WeChat's answer, or why there was none. */
export type Sent = { errcode: number; errmsg: string } | { failed: string };

const SECOND = 1000;

/** A notice is given up after this many tries without success; with the waits between them that is about an hour. */
export const mostTries = 8;
const firstWait = 30 * SECOND;

/** Messages about what a person did just now with a tap that also asks for consent: its answer may come a moment later. */
const ownTap: readonly NoticeKind[] = ['booked', 'moved'];
const consentComesWithin = 60 * SECOND;

/**
 * What becomes of a notice that is not to be sent now (R19): past its last useful moment, about something that is not true any more, or to
 * somebody who has not agreed to it. Undefined when it is to be sent.
 */
export function unsent(
  notice: { kind: NoticeKind; at: Moment; dropAfter: Moment },
  known: { allowed: boolean; outdated: boolean },
  now: Moment,
): Result | undefined {
  if (known.outdated) return { state: 'dropped', gone: true };
  if (now >= notice.dropAfter) return { state: 'dropped' };
  if (known.allowed) return undefined;
  if (ownTap.includes(notice.kind) && now - notice.at < consentComesWithin)
    return { state: 'waiting', nextAt: now + firstWait, tried: false };
  return { state: 'noConsent' };
}

/**
 * What becomes of a notice after a try (R19): sent; refused for good; or tried again, each wait twice the one before, until
 * it is given up. `attempts` are the tries before this one.
 */
export function outcomeOf(sent: Sent, attempts: number, now: Moment): Result {
  if ('failed' in sent) return again(attempts, { code: sent.failed }, now);
  const { errcode, errmsg } = sent;
  const meaning = meaningOf(errcode);
  if (meaning === 'taken') return { state: 'sent' };
  if (meaning === 'noConsent') return { state: 'noConsent', error: { code: errcode } };
  const [, field] = /\bdata\.(\w+)/.exec(errmsg) ?? [];
  const error = { code: errcode, ...defined({ field: field || undefined }) };
  if (wrongPartOf(errcode)) return { state: 'refused', error };
  return meaning === 'noReceiver' ? { state: 'failed', error } : again(attempts, error, now);
}

/** To be tried again, each wait twice the one before, until it is given up. */
export const again = (attempts: number, error: NoticeError, now: Moment): Result =>
  attempts + 1 >= mostTries
    ? { state: 'failed', error }
    : { state: 'waiting', nextAt: now + firstWait * 2 ** attempts, tried: true, error };
