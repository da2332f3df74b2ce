import type { Change } from './changes';

/** What the engine needs of a log. */
export interface Journal {
  created(coll: string): void;
  /** One commit: all of it is found again, or none. */
  commit(changes: { coll: string; changes: Change[] }[]): void;
  /** Resolves once all written so far is on disk; rejects if the disk refused. */
  synced(): Promise<void>;
  close(): Promise<void>;
}

export const memoryJournal: Journal = {
  created: () => {},
  commit: () => {},
  synced: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
