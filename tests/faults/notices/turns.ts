import { AsyncLocalStorage } from 'node:async_hooks';

/** Far more requests than an evening takes. */
const mostSteps = 20_000;

/** A host of functions: it may be killed at any of its requests, and then nothing of it runs any more. */
export interface Host {
  name: string;
  /** At which of its requests it is killed; never if undefined. */
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
 * Lets hosts take turns, one request at a time, in an order that a seed decides: whatever several hosts can do to each other
 * between two requests happens in some run, and happens again with the same seed.
 */
export class Turns {
  private waiting: Waiting[] = [];
  private running = 0;
  /** Requests so far. */
  step = 0;

  constructor(
    private readonly random: () => number,
    private readonly onKill: (host: Host) => void,
  ) {}

  /** The host whose code calls. */
  host(): Host {
    const host = current.getStore();
    if (!host) throw new Error('a request of no host');
    return host;
  }

  /** Performs a request when its host's turn comes. Of a killed host it is performed or not, and nobody hears of it. */
  async take<T>(perform: () => Promise<T> | T): Promise<T> {
    const host = this.host();
    if (host.dead) return never;
    host.requests += 1;
    const killed = host.requests === host.killAt;
    await new Promise<void>(go => this.waiting.push({ host, go }));
    if (killed && !host.dead) {
      host.dead = true;
      this.running -= 1;
      // Also if it is refused: there is nobody to be told.
      if (this.random() < 0.5) await Promise.resolve(perform()).catch(() => undefined);
      this.onKill(host);
      return never;
    }
    // What was already on its way when its host was killed arrives, or not.
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
        // It would never end: what it did until now is for the audit.
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
