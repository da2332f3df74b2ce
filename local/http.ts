import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { CloudError } from './errors';

const run = randomBytes(4).toString('hex');
let count = 0;

/** An id that no other request of this machine has. */
export function requestId(): string {
  count += 1;
  return `${run}-${count.toString(36)}`;
}

/**
 * Reads the whole body.
 *
 * @throws EXCEED_MAX_PAYLOAD_SIZE beyond `limit` bytes. It is thrown when the whole body has come,
 * because a client that still sends cannot read a refusal. A body far beyond the limit is cut off.
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else if (size > limit * 4) req.destroy(new Error('the body is far too long'));
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

/** Sends a value as JSON with a status. */
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers?: OutgoingHttpHeaders,
): void {
  sendText(res, status, JSON.stringify(body), headers);
}

/** Sends a JSON text. */
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
