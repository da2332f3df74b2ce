import {
  type CardRead,
  type CardTrouble,
  cardIn,
  cardTroubleOf,
} from '../../domain/people/cardPicture';
import { patiently } from './pace';
import { callWeChat, judgeError, withinTime } from './weChatCall';

/** Name and number on a card; or why WeChat could not read them, with the code to search for. */
export type CardResult =
  | { ok: true; card: CardRead }
  | { ok: false; why: CardTrouble; code?: number | string };

/** In ms; a person is waiting. */
const TIME_LIMIT_MS = 12_000;

/**
 * Lets WeChat read the picture of an identity card, once (R1). The picture itself is sent, not a
 * URL. Needs the permission `ocr.idcard` in the function's config.json. Never throws, and logs
 * nothing.
 *
 * @param timeLimitMs how long to wait for the answer, in ms
 */
export function readIdentityCard(
  picture: Buffer,
  timeLimitMs = patiently(TIME_LIMIT_MS),
): Promise<CardResult> {
  const img = { contentType: contentTypeOf(picture), value: picture };
  const asked = callWeChat(({ ocr }) => ocr.idcard({ type: 'photo', img }));
  return withinTime(timeLimitMs, asked.then(readIn, refusedBy), {
    ok: false,
    why: 'unavailable',
    code: 'timeout',
  });
}

function readIn(answer: unknown): CardResult {
  const card = cardIn(answer);
  return typeof card === 'string' ? { ok: false, why: card } : { ok: true, card };
}

function refusedBy(error: unknown): CardResult {
  const result = judgeError(error);
  if ('failed' in result) {
    const { failed, code = failed } = result;
    return { ok: false, why: cardTroubleOf(code, ''), code };
  }
  const { errcode: code, errmsg } = result;
  return { ok: false, why: cardTroubleOf(code, errmsg), code };
}

/** The content type by the first bytes, not by the name. */
function contentTypeOf(picture: Buffer): string {
  if (picture[0] === 0xff) return 'image/jpeg';
  return picture[0] === 0x89 ? 'image/png' : 'image/webp';
}
