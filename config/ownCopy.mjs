// Copies the build for one running hospital.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './steps.mjs';

const PLACE = join(root, '.cache/serving');

/**
 * Copies parts of dist/ into a folder of this process. A hospital that runs loads its functions and pages when they are
 * first asked for. It reads them from here, so that a build beside it takes nothing away. Copies of processes that have
 * ended are removed.
 *
 * @param {string[]} parts folders of dist/; one that does not exist is left out
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>} the folder that stands for dist/
 */
export async function ownCopy(parts) {
  await mkdir(PLACE, { recursive: true });
  for (const name of await readdir(PLACE)) {
    if (name === String(process.pid) || !isRunning(Number(name)))
      await rm(join(PLACE, name), { recursive: true, force: true });
  }
  const folder = join(PLACE, String(process.pid));
  const built = await readdir(join(root, 'dist'));
  for (const part of parts.filter(each => built.includes(each)))
    await cp(join(root, 'dist', part), join(folder, part), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it runs.
    return error.code === 'EPERM';
  }
}
