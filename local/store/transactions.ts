import { randomUUID } from 'node:crypto';
import { transactionBusy, transactionMissing } from './errors';
import type { Doc, Id } from './types';

const LIFE_MS = 30_000;

/** One open transaction: its snapshot, its writes and its locks. */
export class Transaction {
  readonly id = randomUUID();
  /** The commit that its reads see; null before its first read. */
  snapshot: number | null = null;
  readonly own = new Map<string, Map<Id, Doc | null>>();
  readonly locks = new Set<string>();
  busy = false;
  /** An operation failed. Only `abort` is possible now. */
  doomed = false;
  readonly born = performance.now();
  /** Resolves when its locks are free. */
  readonly released: Promise<void>;
  release!: () => void;
  timer: NodeJS.Timeout | undefined;

  constructor() {
    this.released = new Promise(resolve => {
      this.release = resolve;
    });
  }
}

/** Open transactions and their locks. Their life is real elapsed time, not the stack’s clock. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, Transaction>();

  constructor(private readonly onFree: () => void) {}

  begin(): string {
    const tx = new Transaction();
    this.open.set(tx.id, tx);
    tx.timer = setTimeout(() => this.finish(tx), LIFE_MS);
    tx.timer.unref();
    return tx.id;
  }

  /**
   * The open transaction of an id.
   *
   * @throws DATABASE_TRANSACTION_FAIL when unknown, finished, expired or busy
   */
  use(id: string, doomed?: 'evenDoomed'): Transaction {
    const tx = this.open.get(id);
    if (!tx || (tx.doomed && !doomed)) throw transactionMissing();
    if (performance.now() - tx.born >= LIFE_MS) {
      this.finish(tx);
      throw transactionMissing();
    }
    if (tx.busy) throw transactionBusy();
    return tx;
  }

  holder(lock: string): Transaction | undefined {
    return this.locks.get(lock);
  }

  get anyLock(): boolean {
    return this.locks.size > 0;
  }

  take(tx: Transaction, lock: string): void {
    this.locks.set(lock, tx);
    tx.locks.add(lock);
  }

  /** Drops its writes and frees its locks. `abort` is still answered. */
  doom(tx: Transaction): void {
    tx.doomed = true;
    this.free(tx);
  }

  finish(tx: Transaction): void {
    clearTimeout(tx.timer);
    this.open.delete(tx.id);
    this.free(tx);
  }

  private free(tx: Transaction): void {
    for (const lock of tx.locks) this.locks.delete(lock);
    tx.locks.clear();
    tx.own.clear();
    tx.snapshot = null;
    tx.release();
    this.onFree();
  }

  /** The oldest snapshot in use; null if there is none. */
  oldestSnapshot(): number | null {
    let oldest: number | null = null;
    for (const { snapshot } of this.open.values()) {
      if (snapshot !== null && (oldest === null || snapshot < oldest)) oldest = snapshot;
    }
    return oldest;
  }

  finishAll(): void {
    for (const tx of [...this.open.values()]) this.finish(tx);
  }
}
