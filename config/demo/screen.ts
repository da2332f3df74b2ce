import type { IncomingMessage, ServerResponse } from 'node:http';

/** `/screen/K01`, as it is typed into a television: leads to the page of that department's screen. Answers whether it was one. */
export function toScreen(req: IncomingMessage, res: ServerResponse): boolean {
  // Whatever is asked for comes by here: `//` is no address, and no screen either.
  const [, departmentId, asked] =
    /^\/screen\/([\w-]{1,40})\/?(?:\?(.*))?$/.exec(req.url ?? '') ?? [];
  if (!departmentId) return false;
  const access = new URLSearchParams(asked).get('key');
  const query = new URLSearchParams({ departmentId });
  if (access !== null) query.set('access', access);
  res.writeHead(302, { location: `/app/#/pages/screen/index?${query}` }).end();
  return true;
}
