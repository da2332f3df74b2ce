import type { Moment } from '../../../../domain/time/time';
import { exchangePhoneCode, type PhoneResult } from '../../../cloud/weChatPhone';
import { tooOften } from '../../access';
import { phoneGivenBy, phoneKey, recordByDocument } from '../../people';

/** WeChat's button was pressed: its phone can be asked for. */
interface AskWeChat {
  /** Answers the phone that WeChat has verified, or why there is none. */
  phone(): Promise<PhoneResult>;
}

/**
 * Exchanges a code when its phone is first needed, and once: WeChat charges for each, and a code is good once.
 * @returns undefined where the person gave no code
 */
export function askingOnce(code: string | undefined): AskWeChat | undefined {
  let asked: Promise<PhoneResult> | undefined;
  if (code === undefined) return undefined;
  return { phone: () => (asked ??= exchangePhoneCode(code)) };
}

/** The phone to call where none was typed: the one the account gave before, else WeChat's; undefined where there is neither. */
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
 * Counts a try of adding somebody by the phone, as far as it is known that accounts have one in common (R20). An account whose
 * phone WeChat has verified is counted by that one: whoever types somebody else's phone again and again keeps only those out
 * who do not show that it is theirs.
 * @param before the keyed hash of the phone that WeChat verified for the account earlier
 * @returns until when no more is allowed
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
