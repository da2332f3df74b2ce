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

/**
 * The whole body. @throws EXCEED_MAX_PAYLOAD_SIZE beyond `limit` bytes, when all of it has come: a client that is
 * still sending cannot read a refusal. One that goes on far beyond is cut off.
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else if (size > limit * 4) req.destroy(new Error('far too long a body'));
    });
    req.on('end', () => {
      if (size <= limit) resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
      else {
        const message = `[RequestTooLarge] more than ${limit} bytes`;
        reject(new CloudError('EXCEED_MAX_PAYLOAD_SIZE', message));
      }
    });
    req.on('error', reject);
  });
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
