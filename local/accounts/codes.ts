import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

/** The life of a code, in ms of the stack’s clock. */
export const CODE_LIFE_MS = 5 * 60_000;
/** For this long (ms) an ended code gets another answer than an unknown one. */
const REMEMBERED_MS = 60 * 60_000;

/** The result of redeeming a code. */
export type Taken<T> = { value: T } | 'unknown' | 'used' | 'expired';

/**
 * The codes that an account’s tap gives to an app. Each stands for a value, works once and lasts
 * five minutes.
 */
export class Codes<T> {
  private readonly made = new Map<string, { value: T; until: number; used: boolean }>();

  constructor(private readonly clock: Clock) {}

  make(value: T): string {
    this.forgetOld();
    const code = randomBytes(32).toString('hex');
    this.made.set(code, { value, until: this.clock.now() + CODE_LIFE_MS, used: false });
    return code;
  }

  /** Redeems a code and uses it up. */
  take(code: string): Taken<T> {
    const found = this.made.get(code);
    if (!found) return 'unknown';
    if (found.used) return 'used';
    if (this.clock.now() >= found.until) return 'expired';
    found.used = true;
    return { value: found.value };
  }

  private forgetOld(): void {
    for (const [code, { until }] of this.made) {
      if (until + REMEMBERED_MS < this.clock.now()) this.made.delete(code);
    }
  }
}
