import { createHmac, randomBytes } from 'node:crypto';

/** Takes one line. */
export type Log = (line: string) => void;

const salt = randomBytes(16);

/** A caller in a log line: the same for the same caller until the next start, and no way back to the openid. */
export function hashOf(openid: string | undefined): string {
  return openid ? createHmac('sha256', salt).update(openid).digest('hex').slice(0, 8) : '-';
}
