import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How the clock stands: real time plus `offset` ms, or stopped at `frozenAt` (epoch ms). */
export interface ClockState {
  offset: number;
  frozenAt: number | null;
}

/**
 * The stack's movable clock: functions, timers and `db.serverDate()` all read it.
 * The state also lives in shared memory (`shared`), so that function instances see a jump at once.
 */
export class Clock {
  /** [0] = offset in ms, [1] = the moment it is frozen at, or NaN. Read by host/worker.cjs. */
  readonly shared = new SharedArrayBuffer(16);
  private readonly cells = new Float64Array(this.shared);
  private readonly listeners = new Set<() => void>();

  /** @param file where the state is kept between starts (none: it is forgotten) */
  constructor(private readonly file?: string) {
    const kept = file ? readState(file) : undefined;
    this.cells[0] = kept?.offset ?? 0;
    this.cells[1] = kept?.frozenAt ?? Number.NaN;
  }

  /** The moment it is now, in epoch ms. */
  now(): number {
    const frozenAt = this.cells[1]!;
    return Number.isNaN(frozenAt) ? Date.now() + this.cells[0]! : frozenAt;
  }

  state(): ClockState {
    const frozenAt = this.cells[1]!;
    return { offset: this.cells[0]!, frozenAt: Number.isNaN(frozenAt) ? null : frozenAt };
  }

  /** Puts the clock at `moment` (epoch ms); it goes on running, or stays frozen there if it was frozen. */
  set(moment: number): void {
    this.change(moment, this.state().frozenAt !== null);
  }

  /** Moves the clock by `ms` (back if negative). */
  advance(ms: number): void {
    this.change(this.now() + ms, this.state().frozenAt !== null);
  }

  /** Stops the clock, at `moment` (epoch ms) or where it is. */
  freeze(moment = this.now()): void {
    this.change(moment, true);
  }

  /** Lets the clock run on from `moment` (epoch ms), or from where it stands. */
  runFrom(moment = this.now()): void {
    this.change(moment, false);
  }

  /** Back to real time. */
  real(): void {
    this.cells[0] = 0;
    this.cells[1] = Number.NaN;
    this.changed();
  }

  /** Calls `listener` after every change; returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(moment: number, frozen: boolean): void {
    if (!Number.isFinite(moment) || Math.abs(moment) > 8.64e15) {
      throw new RangeError(`clock: not a moment: ${moment}`);
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
    // Said below, with the file's name.
  }
  throw new Error(`clock: ${file} is not a clock's state`);
}
