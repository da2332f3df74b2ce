import { mkdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDir } from './dirLock';
import type { Journal } from './journal';
import { LogJournal, newFileOf } from './logJournal';
import { type Replayed, replay } from './replay';
import { install, type State, writeSnapshot } from './snapshot';

const LOG_NAME = 'log.jsonl';

export interface Opened {
  replayed: Replayed;
  /** Starts the log; `colls` gives the whole state at the moment of the call. */
  journal(colls: () => State['colls'], compactAfterBytes: number): Promise<Journal>;
  /** Releases the directory without writing. */
  release(): Promise<void>;
}

/**
 * Locks `dir` (created when missing) and reads its log.
 *
 * @throws when the directory is in use or its log is damaged
 */
export async function openDir(dir: string): Promise<Opened> {
  await mkdir(dir, { recursive: true });
  const release = await lockDir(dir);
  try {
    const file = join(dir, LOG_NAME);
    await unlink(newFileOf(file)).catch(ignoreMissing);
    const replayed = await replay(file).catch(async error => {
      ignoreMissing(error);
      const handle = await writeSnapshot(newFileOf(file), { seq: 0, colls: [] });
      await install(handle, newFileOf(file), file);
      await handle.close();
      return replay(file);
    });
    return {
      replayed,
      release,
      journal: async (colls, compactAfterBytes) => {
        const log = await LogJournal.open(file, replayed, colls, compactAfterBytes);
        return {
          created: name => log.created(name),
          commit: parts => log.commit(parts),
          synced: () => log.synced(),
          close: () => log.close().finally(release),
        };
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
