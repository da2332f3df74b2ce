import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { Change } from './changes';
import { diff } from './diff';
import { StoreError } from './errors';
import type { Journal } from './journal';
import { encode, seal } from './lines';
import { guarded } from './query';
import type { Entry } from './replay';
import { install, type State, writeSnapshot } from './snapshot';

export interface LogPosition {
  seq: number;
  snapshotBytes: number;
  tailBytes: number;
}

interface Batch {
  commits: string[];
  done: Promise<void>;
  resolve: () => void;
  reject: (error: Error) => void;
}

interface Compaction {
  /** The number of the snapshot’s last batch. */
  seq: number;
  /** The lines written to the old log since then. */
  carried: Buffer[];
  /** The new log, once the snapshot is written. */
  handle: FileHandle | null;
}

/** The path of a new log before it replaces the old one. */
export const newFileOf = (file: string): string => `${file}.new`;

/** At close, a tail of batches shorter than this is left as it is. */
const WORTHWHILE_BYTES = 1024 * 1024;

/**
 * The log on disk. Commits that come during a sync wait and are written as the next batch, with one
 * line and one fdatasync for all. A crash can therefore tear only the last line, which no caller
 * was told of.
 */
export class LogJournal implements Journal {
  private waiting: Batch | null = null;
  private writing: Batch | null = null;
  private running: Promise<void> | null = null;
  private compaction: Compaction | null = null;
  private compacting: Promise<void> = Promise.resolve();
  private broken: StoreError | null = null;
  private compactAt: number;
  private readonly newFile: string;

  private constructor(
    private readonly file: string,
    private handle: FileHandle,
    private at: LogPosition,
    private readonly colls: () => State['colls'],
    private readonly compactAfterBytes: number,
  ) {
    this.compactAt = compactAfterBytes;
    this.newFile = newFileOf(file);
  }

  static async open(
    file: string,
    at: LogPosition,
    colls: () => State['colls'],
    compactAfterBytes: number,
  ): Promise<LogJournal> {
    const handle = await open(file, 'a');
    await handle.datasync();
    return new LogJournal(file, handle, at, colls, compactAfterBytes);
  }

  created(coll: string): void {
    this.push([['n', coll]]);
  }

  commit(parts: { coll: string; changes: Change[] }[]): void {
    this.push(
      parts.flatMap(({ coll, changes }) =>
        changes.map(({ id, before, after }): Entry => {
          if (!after) return ['d', coll, id];
          return before ? ['f', coll, id, diff(before, after)] : ['p', coll, after];
        }),
      ),
    );
  }

  synced(): Promise<void> {
    if (this.broken) return Promise.reject(this.broken);
    return (this.waiting ?? this.writing)?.done ?? Promise.resolve();
  }

  async close(): Promise<void> {
    await this.settled();
    const { tailBytes, snapshotBytes } = this.at;
    if (!this.broken && tailBytes > WORTHWHILE_BYTES && tailBytes > snapshotBytes / 2) {
      this.compact();
      await this.settled();
    }
    await this.handle.close();
  }

  private async settled(): Promise<void> {
    while (this.running || this.compaction) {
      await this.running;
      await this.compacting;
    }
  }

  private push(commit: Entry[]): void {
    if (this.broken) throw this.broken;
    const text = guarded(() => encode(commit));
    this.waiting ??= newBatch();
    this.waiting.commits.push(text);
    this.wake();
  }

  private wake(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    // Everything of this turn of the event loop is written together.
    await new Promise(resolve => setImmediate(resolve));
    try {
      while (this.waiting || this.compaction?.handle) {
        if (this.compaction?.handle) await this.change(this.compaction, this.compaction.handle);
        if (this.waiting) await this.flush();
      }
    } catch (error) {
      this.fail(error as Error);
    }
    this.running = null;
  }

  private async flush(): Promise<void> {
    if (this.at.tailBytes > this.compactAt && !this.compaction) this.compact();
    const batch = this.waiting!;
    this.writing = batch;
    this.waiting = null;
    const seq = ++this.at.seq;
    const line = Buffer.from(seal(`{"seq":${seq},"commits":[${batch.commits.join(',')}]}`));
    await this.handle.appendFile(line);
    await this.handle.datasync();
    this.at.tailBytes += line.length;
    if (this.compaction && seq > this.compaction.seq) this.compaction.carried.push(line);
    this.writing = null;
    batch.resolve();
  }

  /**
   * Starts a new log from the state in memory, including the waiting batch. Commits go on
   * meanwhile.
   */
  private compact(): void {
    const seq = this.at.seq + (this.waiting ? 1 : 0);
    const compaction: Compaction = { seq, carried: [], handle: null };
    this.compaction = compaction;
    this.compacting = writeSnapshot(this.newFile, { seq, colls: this.colls() }).then(
      handle => {
        compaction.handle = handle;
        if (this.broken) this.dropCompaction();
        else this.wake();
      },
      error => {
        this.compactAt = this.at.tailBytes * 2;
        this.dropCompaction();
        process.emitWarning(`${this.file} could not be compacted and goes on growing: ${error}`);
      },
    );
  }

  /** Switches to the new log. */
  private async change(compaction: Compaction, handle: FileHandle): Promise<void> {
    const snapshotBytes = (await handle.stat()).size;
    const carried = Buffer.concat(compaction.carried);
    await handle.appendFile(carried);
    await install(handle, this.newFile, this.file);
    const old = this.handle;
    this.handle = handle;
    this.at = { seq: this.at.seq, snapshotBytes, tailBytes: carried.length };
    this.compactAt = this.compactAfterBytes;
    this.compaction = null;
    await old.close();
  }

  /** After a failed write only the disk is certain, so the store stops answering. */
  private fail(error: Error): void {
    this.broken = new StoreError(
      'SYS_ERR',
      `the log ${this.file} cannot be written: ${error.message}`,
    );
    this.writing?.reject(this.broken);
    this.waiting?.reject(this.broken);
    this.writing = null;
    this.waiting = null;
    if (this.compaction?.handle) this.dropCompaction();
  }

  private dropCompaction(): void {
    const handle = this.compaction?.handle;
    this.compaction = null;
    handle?.close().catch(() => {});
    unlink(this.newFile).catch(() => {});
  }
}

function newBatch(): Batch {
  let resolve!: () => void;
  let reject!: (error: Error) => void;
  const done = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  done.catch(() => {});
  return { commits: [], done, resolve, reject };
}
