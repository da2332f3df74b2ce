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
  // The address holds the key.
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
};

/**
 * The page of a waiting room's screen (R24), by its key alone: for a television, which can sign in nowhere. It carries no address of anything
 * else, and runs no script but its own.
 * @param path behind the door's address
 * @returns undefined where something else is asked for
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
