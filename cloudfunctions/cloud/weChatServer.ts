import { meaningOf } from '../../domain/notices/weChatCodes';
import { MINUTE } from '../../domain/time/time';
import { forgettable } from './memory';
import { judgeCode, type WeChatResult } from './weChatCall';

/** The mini-program's id and secret, and the address of WeChat's server. */
interface App {
  appId: string;
  appSecret: string;
  base: string;
}

/** A JSON answer of WeChat. */
export type AnswerFields = Record<string, unknown>;
export type ServerAnswer = { fields: AnswerFields } | WeChatResult;

const BASE = 'https://api.weixin.qq.com';
/** A token is dropped this long (ms) before its end; WeChat gives a new one from 300 s before. */
const MARGIN_MS = MINUTE;

let cached: { app: App; token: string; until: number } | undefined;
forgettable(() => {
  cached = undefined;
});

/**
 * The app in the environment; undefined when it has none, or only the placeholders of the
 * deployment.
 */
function appOfEnvironment(): App | undefined {
  const [appId, appSecret, base] = [
    'YUEHAO_WECHAT_APP_ID',
    'YUEHAO_WECHAT_APP_SECRET',
    'YUEHAO_WECHAT_API',
  ].map(name => {
    const text = process.env[name]?.trim();
    return text && !/[{}]/.test(text) ? text : undefined;
  });
  return appId && appSecret ? { appId, appSecret, base: base ?? BASE } : undefined;
}

/** Whether this installation may call WeChat's server: both variables of the app are set. */
export const hasWeChatApp = (): boolean => appOfEnvironment() !== undefined;

/**
 * Posts to an API of WeChat's server that wx-server-sdk does not offer, with the app's access
 * token; repeats it once if WeChat refuses the token. Never throws, and logs nothing: URLs contain
 * the token, bodies are personal.
 *
 * @param timeLimitMs the time for all requests together, in ms
 */
export async function askWeChatServer(
  path: string,
  body: AnswerFields,
  timeLimitMs: number,
): Promise<ServerAnswer> {
  const app = appOfEnvironment();
  if (!app) return { failed: 'platform', code: 'noApp' };
  const signal = AbortSignal.timeout(timeLimitMs);
  let answer: ServerAnswer = { failed: 'platform' };
  for (let tries = 0; tries < 2; tries++) {
    const token = await accessToken(app, signal);
    if (typeof token !== 'string') return token;
    const query = `access_token=${encodeURIComponent(token)}`;
    answer = await post(`${app.base}${path}?${query}`, body, signal);
    if (!('failed' in answer) || meaningOf(answer.code ?? '') !== 'noToken') return answer;
    if (cached?.token === token) cached = undefined;
  }
  return answer;
}

/**
 * The token kept in this instance, or a new one. WeChat gives all callers the same token, so that
 * no call ends another's.
 */
async function accessToken(app: App, signal: AbortSignal): Promise<string | WeChatResult> {
  if (cached && isSame(cached.app, app) && Date.now() < cached.until) return cached.token;
  const asked = Date.now();
  const answer = await post(
    `${app.base}/cgi-bin/stable_token`,
    { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret },
    signal,
  );
  if (!('fields' in answer)) return answer;
  const { access_token: token, expires_in: seconds } = answer.fields;
  if (typeof token !== 'string' || !token) return { failed: 'platform', code: 'noToken' };
  cached = { app, token, until: asked + Number(seconds ?? 0) * 1000 - MARGIN_MS };
  return token;
}

const isSame = (one: App, other: App): boolean =>
  one.appId === other.appId && one.appSecret === other.appSecret && one.base === other.base;

async function post(url: string, body: AnswerFields, signal: AbortSignal): Promise<ServerAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { failed: response.status >= 500 ? 'busy' : 'platform', code: response.status };
    }
    const fields = (await response.json()) as AnswerFields;
    const errcode = Number(fields.errcode ?? 0);
    return errcode === 0 ? { fields } : judgeCode(errcode, String(fields.errmsg ?? ''));
  } catch (error) {
    const { name } = error as Error;
    if (name === 'TimeoutError') return { failed: 'timeout', code: 'timeout' };
    return { failed: name === 'SyntaxError' ? 'platform' : 'network', code: name };
  }
}
