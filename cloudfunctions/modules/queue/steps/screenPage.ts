import { createHash } from 'node:crypto';
import type { Moment } from '../../../../domain/time/time';
import type { HttpAnswer, HttpRequest } from '../../../cloud/http';
import { screenHtml, screenScript } from '../views/screenPage';
import { screenOf } from './screenOf';

const PATH = /^\/screen\/([\w-]{1,40})\/?$/;
const LONGEST_KEY = 100;
const HASH = createHash('sha256').update(screenScript).digest('base64');
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${HASH}'; connect-src 'self'`,
  // The URL contains the key.
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
};

/**
 * The page of a waiting room's screen (R24), opened by its key alone, because a television cannot
 * sign in. It contains no other URL, and runs only its own script.
 * @param path the path after the door's address
 * @returns undefined for any other path
 */
export async function screenPage(
  path: string,
  { method, query: { key = '' } }: HttpRequest,
  now: Moment,
): Promise<HttpAnswer | undefined> {
  const [, departmentId] = PATH.exec(path) ?? [];
  if (departmentId === undefined || method !== 'GET') return undefined;
  const shown = await screenOf(departmentId, key.slice(0, LONGEST_KEY), now);
  return {
    statusCode: shown.ok ? 200 : 403,
    headers: HEADERS,
    body: screenHtml(shown),
    isBase64Encoded: false,
  };
}
