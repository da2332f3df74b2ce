import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { CloudError } from './errors';

const run = randomBytes(4).toString('hex');
let count = 0;

/** An id no other request of this machine has. */
export function requestId(): string {
  count += 1;
  return `${run}-${count.toString(36)}`;
}

/** The whole body. @throws EXCEED_MAX_PAYLOAD_SIZE beyond `limit` bytes; the rest is then not kept */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  let tooLong = Number(req.headers['content-length'] ?? 0) > limit;
  for await (const part of req) {
    size += part.length;
    if (size > limit) tooLong = true;
    if (tooLong) parts.length = 0;
    else parts.push(part);
    // A client that is still sending cannot read the refusal; one that never ends is cut off.
    if (size > limit * 4) break;
  }
  if (tooLong) {
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `[RequestTooLarge] more than ${limit} bytes`);
  }
  return Buffer.concat(parts);
}

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers?: OutgoingHttpHeaders,
): void {
  sendText(res, status, JSON.stringify(body), headers);
}

/** Sends JSON that is already text. */
export function sendText(
  res: ServerResponse,
  status: number,
  json: string,
  headers?: OutgoingHttpHeaders,
): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(json);
}
