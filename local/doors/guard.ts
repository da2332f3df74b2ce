import type { IncomingMessage } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request to /call, /admin or /local may come in: no page of another site may reach them, neither directly
 * (the Origin would be its own) nor by a name that resolves to this machine (the Host would be that name).
 */
export function isOwnRequest(req: IncomingMessage): boolean {
  const host = req.headers.host ?? '';
  if (!LOOPBACK.has(nameOf(host))) return false;
  return isSameOrigin(req);
}

/** Whether a request is of no page, or of a page this very server has served. */
function isSameOrigin(req: IncomingMessage): boolean {
  const { origin, host } = req.headers;
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host;
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
