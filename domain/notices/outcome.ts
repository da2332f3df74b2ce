import type { NoticeKind } from '../../types/notices/facts';
import type { NoticeState } from '../../types/notices/states';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { meaningOf, wrongPartOf } from './weChatCodes';

/** WeChat's error, and the key of the field it named. */
export interface NoticeError {
  code: number | string;
  field?: string;
}

/** The next state of a notice after a check: its end, or the moment of the next check. */
export type NoticeResult =
  /**
   * `gone`: the notice is no longer true, and nobody has to be told. `serial`: the number under
   * which Tencent Cloud reports the delivery of an SMS. `sentTo`: the phone it went to, sealed.
   */
  | {
      state: Exclude<NoticeState, 'waiting'>;
      error?: NoticeError;
      gone?: true;
      serial?: string;
      sentTo?: string;
    }
  /** `way`: from now on it is sent by SMS, and its tries are counted from 0. */
  | { state: 'waiting'; nextAt: Moment; tried: boolean; error?: NoticeError; way?: 'sms' };

/** The result of sending: WeChat's answer, or why there was none. */
export type Sent = { errcode: number; errmsg: string } | { failed: string };

const SECOND = 1000;

/** A notice is given up after this many failed tries; with the waits that is about an hour. */
export const mostTries = 8;
const firstWait = 30 * SECOND;

/**
 * Messages about an action whose tap also asks for consent: the consent may arrive a moment later.
 */
const ownTap: readonly NoticeKind[] = ['booked', 'moved'];
const consentComesWithin = 60 * SECOND;

/**
 * The result for a notice that is not sent now (R19): it is past its last useful moment, is no
 * longer true, or has no consent. Undefined when it is sent.
 */
export function unsent(
  notice: { kind: NoticeKind; at: Moment; dropAfter: Moment },
  known: { allowed: boolean; outdated: boolean },
  now: Moment,
): NoticeResult | undefined {
  if (known.outdated) return { state: 'dropped', gone: true };
  if (now >= notice.dropAfter) return { state: 'dropped' };
  if (known.allowed) return undefined;
  if (ownTap.includes(notice.kind) && now - notice.at < consentComesWithin)
    return { state: 'waiting', nextAt: now + firstWait, tried: false };
  return { state: 'noConsent' };
}

/**
 * The result of a try (R19): sent, refused for good, or tried again with doubled waits until it is
 * given up.
 *
 * @param attempts the number of tries before this one
 */
export function outcomeOf(sent: Sent, attempts: number, now: Moment): NoticeResult {
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

/**
 * The result for a try that is repeated: each wait is twice the one before, until the notice is
 * given up.
 */
export const again = (attempts: number, error: NoticeError, now: Moment): NoticeResult =>
  attempts + 1 >= mostTries
    ? { state: 'failed', error }
    : { state: 'waiting', nextAt: now + firstWait * 2 ** attempts, tried: true, error };
