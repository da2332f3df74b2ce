import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Redirects `/screen/K01`, as typed into a television, to the page of that department’s screen.
 * Returns whether the address was a screen’s.
 */
export function toScreen(req: IncomingMessage, res: ServerResponse): boolean {
  // Every request passes here: `//` is no valid address, and no screen either.
  const [, departmentId, asked] =
    /^\/screen\/([\w-]{1,40})\/?(?:\?(.*))?$/.exec(req.url ?? '') ?? [];
  if (!departmentId) return false;
  const access = new URLSearchParams(asked).get('key');
  const query = new URLSearchParams({ departmentId });
  if (access !== null) query.set('access', access);
  res.writeHead(302, { location: `/app/#/pages/screen/index?${query}` }).end();
  return true;
}
