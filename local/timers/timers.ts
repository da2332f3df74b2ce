import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../clock';
import { CloudError } from '../errors';
import type { Host } from '../host/host';
import type { Log } from '../log';
import { parseCron, type Schedule } from './cron';

interface Timer {
  functionName: string;
  name: string;
  schedule: Schedule;
  /** All due moments up to this one (epoch ms) have been run. */
  doneUpTo: number;
  running?: Promise<void>;
  /** Whether the timer is switched off, as in the console. */
  off?: boolean;
}

/** The longest single wait of setTimeout, in ms. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Runs each function’s timers on the movable clock, at least once: a moment counts as done only
 * after its run. When several moments fell due at once (the clock jumped, the machine slept), the
 * timer runs once, for the last of them.
 */
export class Timers {
  private readonly timers: Timer[] = [];
  private readonly stopListening: () => void;
  private wake?: NodeJS.Timeout;
  private closed = false;

  /** @param file keeps which moments have run; without it a start begins at the present moment */
  constructor(
    private readonly host: Host,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly file?: string,
    /** Whether timers run when due. Otherwise they run only when fired by hand. */
    private readonly running = true,
  ) {
    const kept = file ? readKept(file) : {};
    for (const spec of host.specs()) {
      for (const { name, cron } of spec.triggers) {
        const doneUpTo = kept[`${spec.name}/${name}`] ?? clock.now();
        const schedule = parseCron(cron);
        this.timers.push({ functionName: spec.name, name, schedule, doneUpTo });
      }
    }
    this.stopListening = clock.onChange(() => this.look());
    this.look();
  }

  /** The timers with their next due moment (epoch ms). */
  list(): { functionName: string; name: string; next: number | null; running: boolean }[] {
    return this.timers.map(({ functionName, name, schedule, running }) => ({
      functionName,
      name,
      next: schedule.after(this.clock.now()),
      running: running !== undefined,
    }));
  }

  /**
   * Runs one timer now, due or not.
   *
   * @throws TIMER_NOT_FOUND
   */
  async fire(functionName: string, name: string): Promise<void> {
    const timer = this.find(functionName, name);
    while (timer.running) await timer.running;
    timer.running = this.run(timer, this.clock.now()).finally(() => {
      timer.running = undefined;
      this.look();
    });
    await timer.running;
  }

  /**
   * Switches one timer off or on.
   *
   * @throws TIMER_NOT_FOUND
   */
  switch(functionName: string, name: string, on: boolean): void {
    this.find(functionName, name).off = !on;
    this.look();
  }

  private find(functionName: string, name: string): Timer {
    const timer = this.timers.find(
      each => each.functionName === functionName && each.name === name,
    );
    if (timer) return timer;
    throw new CloudError('TIMER_NOT_FOUND', `no timer "${name}" on function "${functionName}"`);
  }

  /** Resolves when no due moment is left and nothing is running. */
  async settled(): Promise<void> {
    while (this.timers.some(timer => timer.running)) {
      await Promise.all(this.timers.map(timer => timer.running));
    }
  }

  /**
   * Stops firing. A run that is cut off counts as not done, and runs again after the next start.
   */
  stop(): void {
    this.closed = true;
    this.stopListening();
    clearTimeout(this.wake);
  }

  /** Runs due timers, and returns when the next is due. */
  private look(): void {
    clearTimeout(this.wake);
    if (this.closed || !this.running) return;
    const now = this.clock.now();
    let next = Number.POSITIVE_INFINITY;
    for (const timer of this.timers) {
      if (timer.running || timer.off) continue;
      // The clock was set back: moments after now are due again when they come.
      timer.doneUpTo = Math.min(timer.doneUpTo, now);
      const due = timer.schedule.lastUpTo(now);
      if (due !== null && due > timer.doneUpTo) this.start(timer, due);
      else next = Math.min(next, timer.schedule.after(now) ?? next);
    }
    if (Number.isFinite(next) && this.clock.state().frozenAt === null) {
      const wait = Math.min(Math.max(next - now, 1), LONGEST_WAIT_MS);
      this.wake = setTimeout(() => this.look(), wait);
    }
  }

  private start(timer: Timer, due: number): void {
    timer.running = this.run(timer, due).finally(() => {
      timer.running = undefined;
      if (this.closed) return;
      timer.doneUpTo = Math.max(timer.doneUpTo, due);
      this.keep();
      this.look();
    });
  }

  private async run(timer: Timer, due: number): Promise<void> {
    const event = {
      Type: 'Timer',
      TriggerName: timer.name,
      Time: new Date(due).toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    };
    try {
      await this.host.call(timer.functionName, JSON.stringify(event), undefined, {
        source: 'timer',
        timer: true,
      });
    } catch (error) {
      this.log(`timer ${timer.functionName}/${timer.name} failed ${(error as Error).message}`);
    }
  }

  private keep(): void {
    if (!this.file) return;
    const kept = this.timers.map(each => [`${each.functionName}/${each.name}`, each.doneUpTo]);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(Object.fromEntries(kept)));
    renameSync(`${this.file}.new`, this.file);
  }
}

function readKept(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`timers: ${file} cannot be read: ${(error as Error).message}`);
  }
}
