import type { Moment } from '../../../../domain/time/time';
import { exchangePhoneCode, type PhoneResult } from '../../../cloud/weChatPhone';
import { tooOften } from '../../access';
import { phoneGivenBy, phoneKey, recordByDocument } from '../../people';

/** A tapped WeChat button: the phone can be requested. */
interface AskWeChat {
  /** Returns the phone that WeChat verified, or why there is none. */
  phone(): Promise<PhoneResult>;
}

/**
 * Exchanges a code when its phone is first needed, and only once: WeChat charges for each exchange,
 * and a code works once.
 * @returns undefined if no code was given
 */
export function askingOnce(code: string | undefined): AskWeChat | undefined {
  let asked: Promise<PhoneResult> | undefined;
  if (code === undefined) return undefined;
  return { phone: () => (asked ??= exchangePhoneCode(code)) };
}

/**
 * The phone to store if none was typed: the one the account gave before, or else WeChat's;
 * undefined if there is neither.
 */
export async function phoneNotTyped(
  person: Parameters<typeof recordByDocument>[0],
  account: string,
  ask: AskWeChat | undefined,
): Promise<string | undefined> {
  const known = await recordByDocument(person);
  const before = known && phoneGivenBy(known, account);
  if (before) return before;
  const verified = await ask?.phone();
  return verified?.ok ? verified.phone : undefined;
}

/**
 * Counts the tries to add a patient by phone, because several accounts may use one phone (R20). An
 * account with a phone that WeChat verified is counted by that phone. So an account that types
 * another person's phone again and again does not keep out the owner of a verified phone.
 * @param before keyed hash of the phone that WeChat verified for the account earlier
 * @returns until when no more tries are allowed; undefined within the limit
 */
export async function tooOftenByPhone(
  before: string | undefined,
  typed: string,
  ask: AskWeChat | undefined,
  max: number,
  now: Moment,
): Promise<Moment | undefined> {
  const byVerified = (key: string) => tooOften('adding', `verified-${key}`, max, now);
  if (before) return byVerified(before);
  const until = await tooOften('adding', `phone-${phoneKey(typed)}`, max, now);
  if (until === undefined) return undefined;
  const verified = await ask?.phone();
  return verified?.ok ? byVerified(phoneKey(verified.phone)) : until;
}
