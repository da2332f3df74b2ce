import type { IncomingMessage } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request to /call, /admin or /local is allowed. Pages of other sites are kept out: a
 * direct request carries their Origin, and a request by a name that resolves to this machine
 * carries that name as Host.
 */
export function isOwnRequest(req: IncomingMessage): boolean {
  const host = req.headers.host ?? '';
  if (!LOOPBACK.has(nameOf(host))) return false;
  return isSameOrigin(req);
}

/** Whether a request comes from no page, or from a page of this server. */
function isSameOrigin(req: IncomingMessage): boolean {
  const { origin, host } = req.headers;
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host;
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
