import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { defined } from '../../../domain/defined';

/** A timer of the app: `every` is set for intervals. Times are milliseconds of the app's own clock. */
interface Timer {
  id: number;
  due: number;
  delay: number;
  every?: number;
  /** Whether a tap began it. WeChat then allows a request for subscriptions. */
  gesture: boolean;
  run: () => void;
}

/** `settle` runs timers up to this many ms; longer ones wait for `advance`. */
const SOON = 100;
/** More turns than this without rest mean an endless loop in the app. */
const TOO_MANY = 20_000;
/** The longest real time of a call in ms, because a busy machine is slow. */
export const CALL_LIMIT_MS = 180_000;

/** One real turn of Node’s event loop: every microtask has run, and input/output was handled. */
const turn = () => new Promise<void>(resolve => setImmediate(resolve));

/**
 * The app’s event loop: tasks and timers in order of their moment. It runs only when a test asks,
 * so that a journey is the same on every machine. Outside work (a cloud call) is held, and `settle`
 * waits for it in real time.
 */
export class Loop {
  /** Milliseconds of the app's clock since launch; moved by `advance` alone. */
  at = 0;
  /**
   * True during a tap’s handler, and in the turn that answers a modal. WeChat requires it for
   * requestSubscribeMessage. After any wait a handler no longer counts as the tap.
   */
  gesture = false;

  private ids = 0;
  private readonly timers = new Map<number, Timer>();
  private readonly held = new Set<{ what: string }>();
  private wake: (() => void)[] = [];

  constructor(private readonly failed: (error: unknown, where: string) => void) {}

  /** Runs code as started by a tap. */
  byFinger<T>(run: () => T): T {
    this.gesture = true;
    try {
      return run();
    } finally {
      this.gesture = false;
    }
  }

  /** Runs `run` in a later turn; `gesture` when it answers a tap. */
  post(run: () => void, gesture = false): void {
    this.timer(run, 0, false, gesture);
  }

  timer(run: () => void, delay: number, repeat = false, gesture = false): number {
    const wait = Math.max(Number(delay) || 0, repeat ? 1 : 0);
    const id = ++this.ids;
    this.timers.set(id, {
      id,
      due: this.at + wait,
      delay: wait,
      ...defined({ every: repeat ? wait : undefined }),
      gesture,
      run,
    });
    return id;
  }

  clear(id: unknown): void {
    this.timers.delete(Number(id));
  }

  /** Marks outside work as awaited. The returned function ends the wait. */
  hold(what: string): () => void {
    const entry = { what };
    this.held.add(entry);
    return () => {
      if (!this.held.delete(entry)) return;
      for (const wake of this.wake.splice(0)) wake();
    };
  }

  /** The awaited outside work. */
  get waiting(): string[] {
    return [...this.held].map(({ what }) => what);
  }

  /**
   * Runs the app until it rests: no microtask, no task, no short timer and (unless `calls` is
   * false) no cloud call is left.
   *
   * @throws when it never rests, or when a call takes more than `limit` ms of real time
   */
  async settle({ calls = true, limit = CALL_LIMIT_MS } = {}): Promise<void> {
    for (let turns = 0; turns < TOO_MANY; turns++) {
      await turn();
      this.gesture = false;
      const next = this.next(timer => timer.every === undefined && timer.delay <= SOON);
      if (next) this.run(next);
      else if (calls && this.held.size > 0) await this.answer(limit);
      else return;
    }
    throw new Error(`The app does not come to rest: ${TOO_MANY} turns and still busy`);
  }

  /** Moves the app’s clock forward by `ms`, running each timer at its moment. */
  async advance(ms: number): Promise<void> {
    const goal = this.at + ms;
    await this.settle();
    for (;;) {
      const next = this.next(timer => timer.due <= goal);
      if (!next) break;
      this.at = Math.max(this.at, next.due);
      this.run(next);
      await this.settle();
    }
    this.at = goal;
  }

  /** Milliseconds until the next timer, if there is one. */
  untilNext(): number | undefined {
    const next = this.next(() => true);
    return next && Math.max(0, next.due - this.at);
  }

  /** Drops every timer and every wait. */
  stop(): void {
    this.timers.clear();
    this.held.clear();
    for (const wake of this.wake.splice(0)) wake();
  }

  private next(wanted: (timer: Timer) => boolean): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers.values()) {
      if (wanted(timer) && (!first || timer.due < first.due)) first = timer;
    }
    return first;
  }

  private run(timer: Timer): void {
    if (timer.every === undefined) this.timers.delete(timer.id);
    else timer.due = Math.max(timer.due, this.at) + timer.every;
    this.gesture = timer.gesture;
    try {
      timer.run();
    } catch (error) {
      this.failed(error, timer.every === undefined ? 'a timer or callback' : 'an interval');
    }
  }

  private async answer(limit: number): Promise<void> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<'late'>(resolve => {
      late = setTimeout(() => resolve('late'), limit);
    });
    const woken = new Promise<'woken'>(resolve => this.wake.push(() => resolve('woken')));
    const which = await Promise.race([woken, tooLate]);
    clearTimeout(late);
    if (which === 'late') {
      throw new Error(`Still waiting after ${limit} ms for: ${this.waiting.join(', ')}`);
    }
  }
}
