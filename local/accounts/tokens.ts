import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { refused, type WeChatAnswer } from './answer';

/** The life of an access token, in ms of the stack’s clock. */
export const TOKEN_LIFE_MS = 7200_000;
/**
 * In the last ms of a token’s life WeChat gives a new one. Both are valid until the old one ends.
 */
const HANDOVER_MS = 300_000;

/**
 * Access tokens as stable_token gives them: the same token until shortly before its end. They are
 * kept in memory only.
 */
export class Tokens {
  private readonly given = new Map<string, { until: number; revoked: boolean }>();

  constructor(
    private readonly clock: Clock,
    private readonly app: { appId: string; appSecret?: string },
  ) {}

  /**
   * `POST /cgi-bin/stable_token`. Errors: 40002 wrong grant type, 40013 wrong app, 40125 wrong
   * secret.
   */
  give(request: Record<string, unknown>): WeChatAnswer | Record<string, unknown> {
    const { grant_type, appid, secret, force_refresh } = request;
    if (grant_type !== 'client_credential') return refused(40002, 'invalid grant_type');
    if (appid !== this.app.appId) return refused(40013, 'invalid appid');
    if (!this.app.appSecret || secret !== this.app.appSecret) {
      return refused(40125, 'invalid appsecret');
    }
    if (force_refresh === true) this.revoke();
    const now = this.clock.now();
    for (const [token, { until, revoked }] of this.given) {
      if (!revoked && until - HANDOVER_MS > now) return this.answer(token, until);
    }
    const token = `local_${randomBytes(60).toString('base64url')}`;
    const until = now + TOKEN_LIFE_MS;
    this.given.set(token, { until, revoked: false });
    return this.answer(token, until);
  }

  /**
   * WeChat’s error for a token: 41001 missing, 40001 unknown, 42001 expired; undefined when it is
   * valid.
   */
  faultOf(token: string | null): WeChatAnswer | undefined {
    if (!token) return refused(41001, 'access_token missing');
    const known = this.given.get(token);
    if (!known || known.revoked) {
      return refused(40001, 'invalid credential, access_token is invalid or not latest');
    }
    return this.clock.now() < known.until ? undefined : refused(42001, 'access_token expired');
  }

  /** Ends every token at once, as a new secret or a forced refresh does. */
  revoke(): void {
    for (const each of this.given.values()) each.revoked = true;
  }

  private answer(access_token: string, until: number): Record<string, unknown> {
    return { access_token, expires_in: Math.floor((until - this.clock.now()) / 1000) };
  }
}
