import { callWeChat, judgeError, type WeChatResult, withinTime } from './weChatCall';

/** A message to one account, as `compose` makes it. */
export interface Message {
  /** The account's openid. */
  to: string;
  templateId: string;
  /** The page a tap opens, without a leading slash. */
  page: string;
  /** By WeChat's keys (`thing1`). */
  data: Record<string, { value: string }>;
}

/**
 * What became of it.
 * - `errcode` 0: delivered. Another: WeChat refused it, and would again, for the reason that `weChatCodes` gives; a wrong field is
 *   named in `errmsg`.
 * - `failed`: worth trying again. Nothing is known of whether it arrived where it was a `timeout` or the `network`; with
 *   `busy`, `rateLimited` and `platform` (the call did not get as far as WeChat; `code` says why) it did not.
 */
export type SendResult = WeChatResult;

/** Longer than WeChat ever takes to answer; a run of the job sends many more after this one. */
const TIME_LIMIT_MS = 8_000;

/**
 * Sends one subscription message by WeChat's documented way, wx-server-sdk, once: whoever calls tries again. Needs the
 * permission `subscribeMessage.send` in the function's config.json. Never throws, and logs nothing.
 * @param timeLimitMs after which the answer is not waited for any longer
 */
export function sendMessage(
  { to, templateId, page, data }: Message,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<SendResult> {
  const message = { touser: to, templateId, page, data };
  const sent = callWeChat(({ subscribeMessage }) => subscribeMessage.send(message));
  return withinTime(timeLimitMs, sent.then(delivered, judgeError), { failed: 'timeout' });
}

const delivered = (): SendResult => ({ errcode: 0, errmsg: 'ok' });
