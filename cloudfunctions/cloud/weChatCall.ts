import { meaningOf } from '../../domain/notices/weChatCodes';

/** Why WeChat did not answer, or nothing came of it that says anything about what was asked. */
interface Unanswered {
  failed: 'timeout' | 'network' | 'busy' | 'rateLimited' | 'platform';
  /** WeChat's or the platform's, to find it by; nothing personal. */
  code?: number | string;
}

/** WeChat's answer, or why there is none. */
export type WeChatResult = { errcode: number; errmsg: string } | Unanswered;

const NETWORK = /ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR|socket|network/;

/** A file as the SDK sends it. */
interface WeChatFile {
  contentType: string;
  value: Buffer;
}

/** The interfaces that are used; the SDK itself knows no types of them. */
interface OpenApi {
  subscribeMessage: { send(message: object): Promise<unknown> };
  phonenumber: { getPhoneNumber(request: { code: string }): Promise<unknown> };
  ocr: { idcard(request: { type: 'photo'; img: WeChatFile }): Promise<unknown> };
}

let ready = false;

/**
 * Calls one of WeChat's interfaces by its documented way, wx-server-sdk. The SDK is loaded with the first call: a function that
 * seldom asks WeChat pays nothing for it when it starts. `openapi` itself must never come out of a promise: it makes an interface
 * of every name, `then` too.
 * @throws what the SDK throws, for `judgeError`
 */
export async function callWeChat(call: (openapi: OpenApi) => Promise<unknown>): Promise<unknown> {
  const { default: cloud } = await import('wx-server-sdk');
  if (!ready) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as never });
  ready = true;
  return call(cloud.openapi as OpenApi);
}

/** What a code of WeChat comes to: trouble of its own is told from an answer. */
export function judgeCode(errcode: number, errmsg: string): WeChatResult {
  const meaning = meaningOf(errcode);
  if (meaning === 'busy' || meaning === 'rateLimited') return { failed: meaning, code: errcode };
  if (meaning === 'noToken') return { failed: 'platform', code: errcode };
  return { errcode, errmsg };
}

/** What an error of wx-server-sdk comes to: it throws WeChat's codes as they are, the platform's and the network's below zero. */
export function judgeError(error: unknown): WeChatResult {
  const { errCode, errMsg, message } = (error ?? {}) as Record<string, unknown>;
  const said = String(errMsg ?? message ?? '');
  const code = typeof errCode === 'number' ? errCode : undefined;
  if (code === undefined || (code < 0 && meaningOf(code) === undefined)) {
    if (/TIMEDOUT|TIMEOUT|timed? ?out/i.test(said)) return { failed: 'timeout', code };
    if (NETWORK.test(said)) return { failed: 'network', code };
    return { failed: 'platform', code: code ?? (error as Error | undefined)?.name };
  }
  return judgeCode(code, said.replace(/^openapi\.\S+:fail\s*/, ''));
}

/**
 * Why nothing came of a code that a person's yes made:
 * - `codeBad`: it never was, was used before, or is over; WeChat rarely tells these apart. `codeUsed` and `expired` where it does.
 *   Another tap gives another code.
 * - `busy`: WeChat has too much to do. `unavailable`: no answer, or one that is not about the code. Whether the code was used up is
 *   not known then.
 */
export type CodeRefusal = 'codeBad' | 'codeUsed' | 'expired' | 'busy' | 'unavailable';

/** The reason, and the number or word to find it by. */
export function refusalOf(result: WeChatResult): { reason: CodeRefusal; code: number | string } {
  if ('failed' in result) {
    const { failed, code = failed } = result;
    return { reason: failed === 'busy' || failed === 'rateLimited' ? 'busy' : 'unavailable', code };
  }
  const { errcode: code } = result;
  const meaning = meaningOf(code);
  if (meaning === 'codeBad' || meaning === 'codeUsed') return { reason: meaning, code };
  return { reason: meaning === 'codeExpired' ? 'expired' : 'unavailable', code };
}

/** What `work` comes to, or `late` once the time is over; `work` itself goes on unheard. */
export async function withinTime<T>(timeLimitMs: number, work: Promise<T>, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(late), timeLimitMs);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
