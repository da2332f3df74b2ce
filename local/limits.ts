import { performance } from 'node:perf_hooks';
import type { Clock } from './clock';
import { CloudError } from './errors';

/** The limits of an environment’s plan. A missing limit means none. */
export interface LimitOptions {
  /** Metered requests per second: calls of functions and database requests together. */
  qps?: number;
  /** Metered requests per month in China’s time. Every request beyond it fails. */
  monthly?: number;
  /** Database requests under way at once. */
  concurrent?: number;
}

/** A month, `YYYY-MM`, and the used part of its quota. */
export interface Usage {
  month: string;
  calls: number;
  databaseRequests: number;
}

/** The metered kinds: a call of a function, a database read, a database write. */
export type Metered = 'call' | 'read' | 'write';

const SECOND = 1000;
const HOUR = 3_600_000;
const CHINA = 8 * HOUR;

/**
 * Meters calls and database requests, and refuses those beyond the plan. Refused requests do not
 * count.
 */
export class Limits {
  private readonly months = new Map<string, Usage>();
  /** The moments of the last `qps` requests, as a ring. */
  private readonly recent: number[];
  private at = 0;
  private underWay = 0;
  /**
   * The hour of the last request and its month’s usage. It saves computing the month for each
   * request.
   */
  private current?: { hour: number; usage: Usage };

  constructor(
    private readonly options: LimitOptions,
    private readonly clock: Clock,
  ) {
    this.recent = new Array(options.qps ?? 0).fill(-Infinity);
  }

  /** The months with any usage, oldest first. */
  usage(): Usage[] {
    return structuredClone([...this.months.values()]);
  }

  /**
   * Counts one request.
   *
   * @throws CloudError EXCEED_REQUEST_LIMIT beyond the month’s quota, EXCEED_RATELIMIT beyond the
   * requests per second
   */
  meter(what: Metered): void {
    const month = this.month();
    const { qps, monthly = Infinity } = this.options;
    if (month.calls + month.databaseRequests >= monthly) throw quotaUsedUp(what);
    if (qps !== undefined) this.meterSecond();
    if (what === 'call') month.calls += 1;
    else month.databaseRequests += 1;
  }

  /**
   * Runs one database request, within the limit of parallel requests.
   *
   * @throws CloudError EXCEED_CONCURRENT_REQUEST_LIMIT
   */
  async oneMore<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay >= (this.options.concurrent ?? Infinity)) throw tooManyAtOnce();
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  private meterSecond(): void {
    const now = performance.now();
    if (!this.recent.length || now - this.recent[this.at]! < SECOND) throw tooMany();
    this.recent[this.at] = now;
    this.at = (this.at + 1) % this.recent.length;
  }

  private month(): Usage {
    const hour = Math.floor((this.clock.now() + CHINA) / HOUR);
    if (this.current?.hour === hour) return this.current.usage;
    const month = new Date(hour * HOUR).toISOString().slice(0, 7);
    const usage = this.months.get(month) ?? { month, calls: 0, databaseRequests: 0 };
    this.months.set(month, usage);
    this.current = { hour, usage };
    return usage;
  }
}

/** The error beyond the plan’s requests per second. */
export const tooMany = () =>
  new CloudError(
    'EXCEED_RATELIMIT',
    'Request rate exceeds the QPS quota of your purchased plan. You can upgrade your plan to increase the QPS quota.',
  );

const tooManyAtOnce = () =>
  new CloudError(
    'EXCEED_CONCURRENT_REQUEST_LIMIT',
    '[LimitExceeded.NoValidConnection] Connection num overrun. Please check your request, but if the problem persists, contact us.',
  );

const KIND = { call: 'Invoke', read: 'Read', write: 'Write' };

const quotaUsedUp = (what: Metered) =>
  new CloudError(
    'EXCEED_REQUEST_LIMIT',
    `[LimitExceeded.OutOf${KIND[what]}RequestQuota] ${KIND[what]} request overrun. Please check your request, but if the problem persists, contact us.`,
  );
