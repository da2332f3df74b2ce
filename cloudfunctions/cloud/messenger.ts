import * as cloud from 'wx-server-sdk';

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
 * - `errcode` 0: delivered. Another: WeChat refused it, and would again: 43101 no consent, 40037 no such template, 47003 a field
 *   (named in `errmsg`), 41030 no such page, 40003 no such account.
 * - `failed`: worth trying again. Nothing is known of whether it arrived where it was a `timeout` or the `network`; with
 *   `busy`, `rateLimited` and `platform` (the call did not get as far as WeChat; `code` says why) it did not.
 */
export type SendResult =
  | { errcode: number; errmsg: string }
  | { failed: 'timeout' | 'network' | 'busy' | 'rateLimited' | 'platform'; code?: number | string };

/** Longer than WeChat ever takes to answer; a run of the job sends many more after this one. */
const TIME_LIMIT_MS = 8_000;

/** WeChat's codes for its own trouble: the message may go later. */
const BUSY = new Set([-1, 50002, 61004]);
const RATE_LIMITED = new Set([45009, 45011, 45047]);
/** The platform's right to speak for the mini-program, which it renews by itself. */
const NO_TOKEN = new Set([40001, 40014, 41001, 42001]);
const NETWORK = /ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|socket|network/;

let ready = false;

/**
 * Sends one subscription message by WeChat's documented way, wx-server-sdk, once: whoever calls tries again. Needs the
 * permission `subscribeMessage.send` in the function's config.json. Never throws, and logs nothing.
 * @param timeLimitMs after which the answer is not waited for any longer
 */
export async function sendMessage(
  { to, templateId, page, data }: Message,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>(resolve => {
    timer = setTimeout(() => resolve({ failed: 'timeout' }), timeLimitMs);
  });
  const sent = send({ touser: to, templateId, page, data }).then(delivered, judge);
  try {
    return await Promise.race([sent, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function send(message: object): Promise<unknown> {
  if (!ready) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as never });
  ready = true;
  return cloud.openapi.subscribeMessage.send(message);
}

const delivered = (): SendResult => ({ errcode: 0, errmsg: 'ok' });

/** The SDK throws whatever is not 0: WeChat's codes as they are, the platform's and the network's below zero. */
function judge(error: unknown): SendResult {
  const { errCode, errMsg, message } = (error ?? {}) as Record<string, unknown>;
  const said = String(errMsg ?? message ?? '');
  const code = typeof errCode === 'number' ? errCode : undefined;
  if (code === undefined || (code < 0 && !BUSY.has(code))) {
    if (/TIMEDOUT|TIMEOUT|timed? ?out/i.test(said)) return { failed: 'timeout', code };
    if (NETWORK.test(said)) return { failed: 'network', code };
    return { failed: 'platform', code: code ?? (error as Error | undefined)?.name };
  }
  if (BUSY.has(code)) return { failed: 'busy', code };
  if (RATE_LIMITED.has(code)) return { failed: 'rateLimited', code };
  if (NO_TOKEN.has(code)) return { failed: 'platform', code };
  return { errcode: code, errmsg: said.replace(/^openapi\.\S+:fail\s*/, '') };
}
