import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Cost, nothingSpent } from '../cost';
import { toWire } from '../errors';
import type { Answer, Host } from '../host/host';
import { readBody, requestId, sendJson, sendText } from '../http';
import { isOwnRequest } from './guard';

/** The openid that a bearer token stands for; null for an unknown token. */
export type Identify = (token: string) => string | null | Promise<string | null>;

/** Takes the token itself as the openid. It serves demonstrations, which have no WeChat. */
export const tokenIsOpenid: Identify = token =>
  /^[A-Za-z0-9_-]{1,64}$/.test(token) ? token : null;

/** A mini-program may send 100 KB of text to a function. Larger data travels as a cloud file. */
const MOST_TEXT = 100 * 1024;

/**
 * `POST /call/{function}`: wx.cloud.callFunction for a browser. The body is `data`, the answer `{
 * result, requestId }`. A function that fails answers 200 with `{ code, message, requestId }`, as
 * the SDK would see it. A bad request answers 4xx.
 * The header X-Local-Database-Requests holds the number of database requests of the call.
 * X-Local-Documents-Examined and X-Local-Entries-Examined hold the number of documents and index
 * entries that the database examined.
 */
export async function handleCall(
  req: IncomingMessage,
  res: ServerResponse,
  name: string,
  host: Host,
  identify: Identify,
): Promise<void> {
  const openid = await callerOf(req, res, identify);
  if (openid === null) return;
  const refuse = refusing(res);
  if (!host.has(name)) return refuse(404, 'FUNCTION_NOT_FOUND', 'there is no such function');
  let event: string;
  try {
    event = (await readBody(req, MOST_TEXT)).toString() || '{}';
  } catch (error) {
    if (res.destroyed) return;
    const { code, message } = toWire(error);
    return refuse(413, code, message, { connection: 'close' });
  }
  try {
    JSON.parse(event);
  } catch {
    return refuse(400, 'INVALID_PARAM', 'the body is not JSON');
  }
  try {
    const answer = await host.call(name, event, { openid });
    const body = `{"result":${answer.json},"requestId":"${answer.requestId}"}`;
    sendText(res, 200, body, headersOf(answer.cost));
  } catch (error) {
    const { requestId: id = requestId(), cost } = error as Partial<Answer>;
    sendJson(res, 200, { ...toWire(error), requestId: id }, headersOf(cost));
  }
}

type Refuse = (status: number, code: string, message: string, headers?: object) => void;

const refusing =
  (res: ServerResponse): Refuse =>
  (status, code, message, headers = {}) =>
    sendJson(res, status, { code, message, requestId: requestId() }, { ...headers });

/**
 * The openid of the caller, by the bearer token. Answers the request itself and returns null if
 * there is no known caller.
 */
export async function callerOf(
  req: IncomingMessage,
  res: ServerResponse,
  identify: Identify,
): Promise<string | null> {
  const refuse = refusing(res);
  const no = (...why: Parameters<Refuse>) => {
    refuse(...why);
    return null;
  };
  if (req.method !== 'POST') return no(405, 'METHOD_NOT_ALLOWED', 'POST only', { allow: 'POST' });
  if (!isOwnRequest(req)) return no(403, 'FORBIDDEN', 'only from this machine');
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const openid = token ? await identify(token) : null;
  if (openid) return openid;
  return no(401, 'UNAUTHENTICATED', 'Authorization: Bearer <token> is missing or invalid', {
    'www-authenticate': 'Bearer',
  });
}

const headersOf = ({ databaseRequests, documents, entries }: Cost = nothingSpent()) => ({
  'x-local-database-requests': databaseRequests,
  'x-local-documents-examined': documents,
  'x-local-entries-examined': entries,
});
