import { AsyncLocalStorage } from 'node:async_hooks';

/** Far more requests than an evening needs. */
const mostSteps = 20_000;

/** A host of functions. It may be killed at any of its requests, and then runs no further code. */
export interface Host {
  name: string;
  /** The request at which it is killed; never if undefined. */
  killAt?: number | undefined;
  requests: number;
  dead: boolean;
}

const current = new AsyncLocalStorage<Host>();
const never = new Promise<never>(() => undefined);

interface Waiting {
  host: Host;
  go: () => void;
}

/**
 * Lets hosts take turns, one request at a time, in an order that a seed decides. Every interleaving
 * of several hosts occurs in some run, and the same seed repeats it.
 */
export class Turns {
  private waiting: Waiting[] = [];
  private running = 0;
  /** The number of requests so far. */
  step = 0;

  constructor(
    private readonly random: () => number,
    private readonly onKill: (host: Host) => void,
  ) {}

  /** The host whose code makes the call. */
  host(): Host {
    const host = current.getStore();
    if (!host) throw new Error('a request of no host');
    return host;
  }

  /**
   * Performs a request when its host’s turn comes. A killed host’s request may be performed, but
   * nobody gets the answer.
   */
  async take<T>(perform: () => Promise<T> | T): Promise<T> {
    const host = this.host();
    if (host.dead) return never;
    host.requests += 1;
    const killed = host.requests === host.killAt;
    await new Promise<void>(go => this.waiting.push({ host, go }));
    if (killed && !host.dead) {
      host.dead = true;
      this.running -= 1;
      // A refused request is performed too; nobody gets the refusal.
      if (this.random() < 0.5) await Promise.resolve(perform()).catch(() => undefined);
      this.onKill(host);
      return never;
    }
    // A request under way when its host was killed may still arrive.
    if (host.dead && this.random() < 0.5) return never;
    try {
      const value = await perform();
      return host.dead ? never : value;
    } catch (error) {
      if (host.dead) return never;
      throw error;
    }
  }

  /** Runs hosts at the same time until each has ended or was killed. */
  async run(hosts: [host: Host, work: () => Promise<unknown>][]): Promise<void> {
    const failures: unknown[] = [];
    for (const [host, work] of hosts) {
      this.running += 1;
      void current.run(host, async () => {
        try {
          await work();
        } catch (error) {
          failures.push(error);
        }
        if (!host.dead) this.running -= 1;
      });
    }
    for (;;) {
      await new Promise(setImmediate);
      if (failures.length) throw failures[0];
      if (this.step > mostSteps) {
        // The run would never end. The audit judges what it did so far.
        for (const [host] of hosts) host.dead = true;
        this.waiting = [];
        this.running = 0;
        return;
      }
      const turn = Math.floor(this.random() * this.waiting.length);
      const [next] = this.waiting.splice(turn, 1);
      if (next) {
        this.step += 1;
        next.go();
      } else if (this.running === 0) return;
    }
  }
}
