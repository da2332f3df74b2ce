import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The repository, searched upwards from this file, which runs from the sources in tests and from
 * dist/bench as a bench.
 */
export const root = upwards(__dirname);

function upwards(dir: string): string {
  if (existsSync(join(dir, 'package.json'))) return dir;
  if (dirname(dir) === dir) throw new Error(`no package.json above ${__dirname}`);
  return upwards(dirname(dir));
}
