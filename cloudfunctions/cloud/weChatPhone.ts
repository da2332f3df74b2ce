import { patiently } from './pace';
import { type CodeRefusal, callWeChat, codeRefusalOf, judgeError, withinTime } from './weChatCall';

/**
 * The phone that WeChat verified for an account, 11 digits without a prefix; or why there is none.
 * `foreign`: a phone of another country, which R1 does not allow.
 */
export type PhoneResult =
  | { ok: true; phone: string }
  | { ok: false; reason: CodeRefusal | 'foreign'; code?: number | string };

/** In ms; a person is waiting. */
const TIME_LIMIT_MS = 8_000;
const MAINLAND = '86';

/**
 * Exchanges the code of `<button open-type="getPhoneNumber">` for the phone (R23), once. Needs the
 * permission `phonenumber.getPhoneNumber` in the function's config.json; WeChat charges for each
 * success. Never throws, and logs nothing.
 *
 * @param timeLimitMs how long to wait for the answer, in ms
 */
export function exchangePhoneCode(
  code: string,
  timeLimitMs = patiently(TIME_LIMIT_MS),
): Promise<PhoneResult> {
  const asked = callWeChat(({ phonenumber }) => phonenumber.getPhoneNumber({ code }));
  return withinTime(timeLimitMs, asked.then(phoneIn, refusedBy), {
    ok: false,
    reason: 'unavailable',
    code: 'timeout',
  });
}

function phoneIn(answer: unknown): PhoneResult {
  const { phoneInfo } = (answer ?? {}) as {
    phoneInfo?: { purePhoneNumber?: unknown; countryCode?: unknown };
  };
  const phone = String(phoneInfo?.purePhoneNumber ?? '');
  // WeChat documents a text and sends a number.
  const country = String(phoneInfo?.countryCode ?? '');
  if (!/^\d+$/.test(phone)) return { ok: false, reason: 'unavailable', code: 'noPhone' };
  return country === MAINLAND ? { ok: true, phone } : { ok: false, reason: 'foreign' };
}

function refusedBy(error: unknown): PhoneResult {
  return { ok: false, ...codeRefusalOf(judgeError(error)) };
}
