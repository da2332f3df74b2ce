import type { Change } from './changes';

/** The log as the engine uses it. */
export interface Journal {
  created(coll: string): void;
  /** Writes one commit. After a crash all of it is found, or nothing. */
  commit(changes: { coll: string; changes: Change[] }[]): void;
  /** Resolves once everything written before is on disk; rejects if the disk refused. */
  synced(): Promise<void>;
  close(): Promise<void>;
}

export const memoryJournal: Journal = {
  created: () => {},
  commit: () => {},
  synced: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
