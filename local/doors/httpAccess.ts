import type { IncomingMessage, ServerResponse } from 'node:http';
import { toWire } from '../errors';
import type { Host } from '../host/host';
import { readBody, sendJson } from '../http';

/** The most bytes that HTTP access passes in one request. */
const MOST = 6 * 1024 * 1024;

/** The types whose bodies the gateway passes as text. It passes every other body in base64. */
const TEXT = /^(text\/|application\/(json|[\w.+-]+\+json|xml|x-www-form-urlencoded))/i;

/** The event that a function behind the cloud’s HTTP access gets for a request. */
export function httpEvent(req: IncomingMessage, body: Buffer) {
  const url = new URL(req.url ?? '/', 'http://127.0.0.1');
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  const isBase64Encoded = body.length > 0 && !TEXT.test(req.headers['content-type'] ?? '');
  return {
    path: url.pathname,
    httpMethod: req.method ?? 'GET',
    headers: { ...req.headers, 'x-forwarded-proto': 'http' },
    queryStringParameters: query,
    requestContext: {},
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
}

interface Answered {
  statusCode?: number;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

/** Sends a function’s answer: one with a status as that response, any other value as JSON. */
export function sendHttp(res: ServerResponse, answer: unknown): void {
  const { statusCode, headers = {}, body = '', isBase64Encoded } = (answer ?? {}) as Answered;
  if (statusCode === undefined) {
    sendJson(res, 200, answer);
    return;
  }
  res.writeHead(statusCode, headers);
  res.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

/**
 * Passes an HTTP request to a function, as CloudBase’s HTTP access does. Any client may call, and
 * none is signed in.
 */
export async function handleHttp(
  req: IncomingMessage,
  res: ServerResponse,
  name: string,
  host: Host,
): Promise<void> {
  try {
    const event = JSON.stringify(httpEvent(req, await readBody(req, MOST)));
    const { json } = await host.call(name, event, undefined, { source: 'http' });
    sendHttp(res, JSON.parse(json));
  } catch (error) {
    if (res.destroyed) return;
    const wire = toWire(error);
    sendJson(res, wire.code === 'EXCEED_MAX_PAYLOAD_SIZE' ? 413 : 500, wire);
  }
}
