import { createHmac, randomBytes } from 'node:crypto';

/** Takes one line. */
export type Log = (line: string) => void;

const salt = randomBytes(16);

/**
 * A hash of a caller for log lines. It is the same for one caller until the next start, and does
 * not reveal the openid.
 */
export function hashOf(openid: string | undefined): string {
  return openid ? createHmac('sha256', salt).update(openid).digest('hex').slice(0, 8) : '-';
}
