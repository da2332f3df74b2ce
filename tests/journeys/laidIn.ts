import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openHospital } from '../../config/demo/hospital';
import { at } from '../../domain/time/time';

/** Monday morning: Tuesday can still be booked, next Monday already can. */
export const MONDAY = at('2026-11-23', '09:00');

/** What the laid-in hospital is made of: whoever lays it in, the functions that take it, and the store that keeps it. */
const MADE_OF = [
  'config/demo',
  'domain',
  'types',
  'local',
  'dist/cloudfunctions',
  'tests/journeys/laidIn.ts',
];
const KEPT = resolve('.cache/laid-in');

/** A data folder of its own with the demonstration hospital, laid in on Monday at 09:00; made when there is none yet. */
export async function copyOfLaidIn(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'journeys-'));
  cpSync(await makeLaidIn(), copy, { recursive: true });
  return copy;
}

/**
 * Lays the hospital in, unless that was done with the same sources before.
 * @returns the folder that holds it, of which only copies are used
 */
export async function makeLaidIn(): Promise<string> {
  const place = join(KEPT, hashOf(MADE_OF));
  if (existsSync(place)) return place;
  mkdirSync(KEPT, { recursive: true });
  const making = mkdtempSync(join(KEPT, 'making-'));
  const hospital = await openHospital({
    root: resolve('.'),
    port: 0,
    dataDir: making,
    log: () => {},
  });
  hospital.stack.clock.freeze(MONDAY);
  await hospital.layIn();
  // The journeys count cases: those that the demonstration's own calls opened would stand among theirs.
  await hospital.stack.store.remove('cases', { filter: {}, multi: true });
  await hospital.close();
  try {
    renameSync(making, place);
  } catch (error) {
    // Another run was faster: its hospital is as good.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const files = path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter(name => !/\.test\.tsx?$/.test(name))
          .map(name => join(path, name))
          .filter(file => statSync(file).isFile())
          .sort();
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
