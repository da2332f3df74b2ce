import { posix } from 'node:path';

/** The page and the query of an address, relative to the page at `from`. */
export function parse(url: string, from: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?', 2) as [string, string?];
  const route = path.startsWith('/')
    ? posix.normalize(path.slice(1))
    : from
      ? posix.join(posix.dirname(from), path)
      : posix.normalize(path);
  // WeChat passes the values undecoded; the page must decode them.
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map(pair => {
        const [name = '', ...rest] = pair.split('=');
        return [name, rest.join('=')];
      }),
  );
  return { route: route.replace(/\.html$/, ''), query };
}
