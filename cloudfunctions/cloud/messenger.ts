import { patiently } from './pace';
import { callWeChat, judgeError, type WeChatResult, withinTime } from './weChatCall';

/** A message to one account, as `compose` makes it. */
export interface WeChatMessage {
  /** The account's openid. */
  to: string;
  templateId: string;
  /** The page that a tap opens, without a leading slash. */
  page: string;
  /** By the template's keys (`thing1`). */
  data: Record<string, { value: string }>;
}

/**
 * The result of sending.
 * - `errcode` 0: delivered. Another code: WeChat refused it, and would again; `weChatCodes` has the
 *   meaning, and `errmsg` names a wrong field.
 * - `failed`: worth trying again. After `timeout` and `network` it may have arrived. After `busy`,
 *   `rateLimited` and `platform` (the call did not reach WeChat; `code` says why) it has not.
 */
export type SendResult = WeChatResult;

/** Longer than WeChat needs to answer; a run of the job sends many more messages after this one. */
const TIME_LIMIT_MS = 8_000;

/**
 * Sends one subscription message through WeChat's documented SDK, wx-server-sdk, once: the caller
 * repeats it if needed. Needs the permission `subscribeMessage.send` in the function's config.json.
 * Never throws, and logs nothing.
 *
 * @param timeLimitMs how long to wait for the answer, in ms
 */
export function sendMessage(
  { to, templateId, page, data }: WeChatMessage,
  timeLimitMs = patiently(TIME_LIMIT_MS),
): Promise<SendResult> {
  const message = { touser: to, templateId, page, data };
  const sent = callWeChat(({ subscribeMessage }) => subscribeMessage.send(message));
  return withinTime(timeLimitMs, sent.then(delivered, judgeError), { failed: 'timeout' });
}

const delivered = (): SendResult => ({ errcode: 0, errmsg: 'ok' });
