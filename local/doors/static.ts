import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

export interface StaticDir {
  /** The path under which the directory is served, such as `/` or `/admin-page/`. */
  prefix: string;
  dir: string;
}

type Serve = (req: IncomingMessage, res: ServerResponse) => boolean;

/**
 * A name with a hash, such as app.3f2a91bc.js, changes with the content. Such a file may be cached
 * for ever.
 */
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/i;

/**
 * Serves the files of some directories, the longest prefix first. Returns false if none of them has
 * the path.
 */
export function staticFiles(dirs: StaticDir[]): Serve {
  const served = dirs
    .map(({ prefix, dir }) => ({
      prefix: prefix.endsWith('/') ? prefix : `${prefix}/`,
      // Files are looked up at each request, because a build may finish after the start.
      send: sirv(dir, {
        dev: true,
        etag: true,
        gzip: true,
        setHeaders: (res, path) => {
          if (HASHED.test(path))
            res.setHeader('cache-control', 'public,max-age=31536000,immutable');
        },
      }),
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const url = req.url ?? '/';
    const path = decode(url.split(/[?#]/)[0]!);
    // No path may leave the directory or reach a hidden file.
    if (path === null || path.includes('\0') || /(^|[/\\])\./.test(path)) return false;
    for (const { prefix, send } of served) {
      if (!`${path}/`.startsWith(prefix)) continue;
      if (`${path}/` === prefix && prefix !== '/') {
        res.writeHead(301, { location: prefix }).end();
        return true;
      }
      let found = true;
      req.url = url.slice(prefix.length - 1);
      send(req, res, () => {
        found = false;
      });
      req.url = url;
      if (found) return true;
    }
    return false;
  };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
