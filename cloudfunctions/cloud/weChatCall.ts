import { meaningOf } from '../../domain/notices/weChatCodes';

declare module 'wx-server-sdk' {
  /** The SDK's own types leave out its constant for the environment that the function runs in. */
  export function init(config: { env: typeof DYNAMIC_CURRENT_ENV }): void;
}

/** Why WeChat did not answer, or gave no usable answer. */
interface Unanswered {
  failed: 'timeout' | 'network' | 'busy' | 'rateLimited' | 'platform';
  /** The code of WeChat or of the platform, to search for; nothing personal. */
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

/** The WeChat APIs in use; the SDK has no types for them. */
interface OpenApi {
  subscribeMessage: { send(message: object): Promise<unknown> };
  phonenumber: { getPhoneNumber(request: { code: string }): Promise<unknown> };
  ocr: { idcard(request: { type: 'photo'; img: WeChatFile }): Promise<unknown> };
}

let ready = false;

/**
 * Calls a WeChat API through wx-server-sdk. The SDK is loaded with the first call, so that a
 * function that rarely calls WeChat starts fast. `openapi` must never be the value of a promise: it
 * treats every property name as an API, `then` included.
 * @throws the SDK's error, for `judgeError`
 */
export async function callWeChat(call: (openapi: OpenApi) => Promise<unknown>): Promise<unknown> {
  const { default: cloud } = await import('wx-server-sdk');
  if (!ready) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  ready = true;
  return call(cloud.openapi as OpenApi);
}

/** The result for a WeChat code: tells temporary trouble from an answer. */
export function judgeCode(errcode: number, errmsg: string): WeChatResult {
  const meaning = meaningOf(errcode);
  if (meaning === 'busy' || meaning === 'rateLimited') return { failed: meaning, code: errcode };
  if (meaning === 'noToken') return { failed: 'platform', code: errcode };
  return { errcode, errmsg };
}

/**
 * The result for an error of wx-server-sdk, which throws WeChat's codes unchanged, and those of the
 * platform and the network as negative numbers.
 */
export function judgeError(error: unknown): WeChatResult {
  const { errCode, errMsg, message } = (error ?? {}) as Record<string, unknown>;
  const errorText = String(errMsg ?? message ?? '');
  const code = typeof errCode === 'number' ? errCode : undefined;
  if (code === undefined || (code < 0 && meaningOf(code) === undefined)) {
    if (/TIMEDOUT|TIMEOUT|timed? ?out/i.test(errorText)) return { failed: 'timeout', code };
    if (NETWORK.test(errorText)) return { failed: 'network', code };
    return { failed: 'platform', code: code ?? (error as Error | undefined)?.name };
  }
  return judgeCode(code, errorText.replace(/^openapi\.\S+:fail\s*/, ''));
}

/**
 * Why a code that came from a person's tap gave no result.
 * - `codeBad`: it is unknown, used, or expired; WeChat rarely tells which. `codeUsed` and `expired`
 *   where it does. Another tap gives a new code.
 * - `busy`: WeChat is overloaded. `unavailable`: no answer, or one that is not about the code; then
 *   it is unknown whether the code was used up.
 */
export type CodeRefusal = 'codeBad' | 'codeUsed' | 'expired' | 'busy' | 'unavailable';

/** The reason, and the number or text to search for. */
export function codeRefusalOf(result: WeChatResult): {
  reason: CodeRefusal;
  code: number | string;
} {
  if ('failed' in result) {
    const { failed, code = failed } = result;
    return { reason: failed === 'busy' || failed === 'rateLimited' ? 'busy' : 'unavailable', code };
  }
  const { errcode: code } = result;
  const meaning = meaningOf(code);
  if (meaning === 'codeBad' || meaning === 'codeUsed') return { reason: meaning, code };
  return { reason: meaning === 'codeExpired' ? 'expired' : 'unavailable', code };
}

/** The result of `work`, or `late` when the time is over; `work` then continues without effect. */
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
