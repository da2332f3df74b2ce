import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The state of the clock: real time plus `offset` ms, or stopped at `frozenAt` (epoch ms). */
export interface ClockState {
  offset: number;
  frozenAt: number | null;
}

/**
 * The stack’s movable clock. Functions, timers and `db.serverDate()` all read it. Its state also
 * lives in shared memory (`shared`), so a function instance sees a jump at once.
 */
export class Clock {
  /**
   * [0]: the offset in ms. [1]: the moment at which the clock is frozen (epoch ms), or NaN.
   * host/worker.cjs reads both.
   */
  readonly shared = new SharedArrayBuffer(16);
  private readonly cells = new Float64Array(this.shared);
  private readonly listeners = new Set<() => void>();

  /** @param file keeps the state between starts; without it the state is lost at the end */
  constructor(private readonly file?: string) {
    const kept = file ? readState(file) : undefined;
    this.cells[0] = kept?.offset ?? 0;
    this.cells[1] = kept?.frozenAt ?? Number.NaN;
  }

  /** The present moment on this clock, in epoch ms. */
  now(): number {
    const frozenAt = this.cells[1]!;
    return Number.isNaN(frozenAt) ? Date.now() + this.cells[0]! : frozenAt;
  }

  state(): ClockState {
    const frozenAt = this.cells[1]!;
    return { offset: this.cells[0]!, frozenAt: Number.isNaN(frozenAt) ? null : frozenAt };
  }

  /**
   * Sets the clock to `moment` (epoch ms). It runs on from there, or stays frozen if it was frozen.
   */
  set(moment: number): void {
    this.change(moment, this.state().frozenAt !== null);
  }

  /** Moves the clock forward by `ms`; a negative number moves it back. */
  advance(ms: number): void {
    this.change(this.now() + ms, this.state().frozenAt !== null);
  }

  /** Stops the clock at `moment` (epoch ms), or at the present moment. */
  freeze(moment = this.now()): void {
    this.change(moment, true);
  }

  /** Runs the clock on from `moment` (epoch ms), or from the present moment. */
  runFrom(moment = this.now()): void {
    this.change(moment, false);
  }

  /** Returns the clock to real time. */
  real(): void {
    this.cells[0] = 0;
    this.cells[1] = Number.NaN;
    this.changed();
  }

  /** Calls `listener` after every change. Returns the function that unsubscribes it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(moment: number, frozen: boolean): void {
    if (!Number.isFinite(moment) || Math.abs(moment) > 8.64e15) {
      throw new RangeError(`clock: ${moment} is not a moment`);
    }
    const whole = Math.round(moment);
    this.cells[0] = whole - Date.now();
    this.cells[1] = frozen ? whole : Number.NaN;
    this.changed();
  }

  private changed(): void {
    if (this.file) {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(`${this.file}.new`, JSON.stringify(this.state()));
      renameSync(`${this.file}.new`, this.file);
    }
    for (const listener of this.listeners) listener();
  }
}

function readState(file: string): ClockState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const state = JSON.parse(text) as ClockState;
    if (typeof state.offset === 'number') return state;
  } catch {
    // The catch below names the file.
  }
  throw new Error(`clock: ${file} is not a clock's state`);
}
