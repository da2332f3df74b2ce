import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccountInterface } from '../accounts/accounts';
import { refused } from '../accounts/answer';
import { readBody, sendJson } from '../http';
import type { Stack } from '../running';
import { underFaults } from './underFaults';

/** The base path of WeChat’s interfaces on this stack. */
export const WEIXIN = '/api.weixin.qq.com';

const MAX_BODY = 64 * 1024;

type Interface = (stack: Stack, body: Record<string, unknown>, query: URLSearchParams) => unknown;

/** WeChat's interfaces that are called over HTTP with an access token, by path. */
const INTERFACES: Record<string, { name: AccountInterface; call: Interface }> = {
  '/cgi-bin/stable_token': {
    name: 'stable_token',
    call: ({ tokens }, body) => tokens.give(body),
  },
  '/intp/realname/checkrealnameinfo': {
    name: 'checkrealnameinfo',
    call: ({ tokens, accounts }, body, query) =>
      tokens.faultOf(query.get('access_token')) ?? accounts.checkRealName(body),
  },
};

/**
 * `POST /api.weixin.qq.com/…`: WeChat’s own server, for the interfaces that the stack simulates. It
 * answers HTTP 200 with `errcode`, as WeChat does. Latency and scripted faults are those of WeChat;
 * the path is the action.
 */
export async function handleWeixin(
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  stack: Stack,
): Promise<void> {
  const path = url.pathname.slice(WEIXIN.length);
  const found = Object.hasOwn(INTERFACES, path) ? INTERFACES[path] : undefined;
  if (!found) return sendJson(res, 404, refused(40066, `invalid url ${path}`));
  if (req.method !== 'POST') return sendJson(res, 200, refused(43002, 'require POST method'));
  const text = (await readBody(req, MAX_BODY)).toString();
  const perform = () => {
    const scripted = stack.accounts.scriptedAnswer(found.name);
    if (scripted) return scripted;
    const body = objectIn(text);
    return body
      ? found.call(stack, body, url.searchParams)
      : refused(47001, 'data format error: not a JSON object');
  };
  const performed = await underFaults(stack, path, res, perform);
  if (performed) sendJson(res, 200, performed.answer);
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    return body as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
