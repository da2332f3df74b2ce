import type { IncomingMessage, ServerResponse } from 'node:http';

/** `/screen/K01`, as it is typed into a television: leads to the page of that department's screen. Answers whether it was one. */
export function toScreen(req: IncomingMessage, res: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://127.0.0.1');
  const [, departmentId] = /^\/screen\/([\w-]{1,40})\/?$/.exec(pathname) ?? [];
  if (!departmentId) return false;
  const access = searchParams.get('key');
  const query = new URLSearchParams({ departmentId });
  if (access !== null) query.set('access', access);
  res.writeHead(302, { location: `/app/#/pages/screen/index?${query}` }).end();
  return true;
}
