import { open, readFile, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const held = new Set<string>();

/**
 * The start of a process in the kernel’s ticks, which distinguishes it from a later process with
 * the same pid. Null if /proc does not say.
 */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

async function isAlive(pid: number, start: string | null): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await startOf(pid);
  return now === null || start === null || now === start;
}

/**
 * Locks `dir` for this store until the returned function is called. A lock left by a dead process
 * is replaced.
 *
 * @throws when another store, in this or a live process, holds it
 */
export async function lockDir(dir: string): Promise<() => Promise<void>> {
  const file = join(await realpath(dir), 'lock');
  const taken = (by: string) =>
    new Error(
      `${file}: the data directory is in use by ${by}. Stop it, or choose another directory.`,
    );
  if (held.has(file)) throw taken('this very process');
  held.add(file);
  try {
    for (let tries = 0; ; tries++) {
      try {
        const handle = await open(file, 'wx');
        await handle.writeFile(
          JSON.stringify({ pid: process.pid, start: await startOf(process.pid) }),
        );
        await handle.close();
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 4) throw error;
      }
      const owner = await ownerOf(file);
      if (owner && (await isAlive(owner.pid, owner.start))) throw taken(`process ${owner.pid}`);
      await unlink(file).catch(() => {});
    }
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    held.delete(file);
    await unlink(file).catch(() => {});
  };
}

async function ownerOf(file: string): Promise<{ pid: number; start: string | null } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
