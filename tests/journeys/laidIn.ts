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
import { at, MINUTE } from '../../domain/time/time';
import { DIRECTLY } from '../hospital/directly';

/** How the functions run: one person’s taps need one instance only. */
export const ONE_PERSONS = { instances: 1, sameThread: DIRECTLY };

/** Monday morning: Tuesday can still be booked, and next Monday already. */
export const MONDAY = at('2026-11-23', '09:00');

/** The sources of the prepared hospital: its setup, the functions it uses, and the store. */
const MADE_OF = [
  'config/demo',
  'domain',
  'types',
  'local',
  'dist/cloudfunctions',
  'tests/journeys/laidIn.ts',
];
const KEPT = resolve('.cache/laid-in');

/**
 * Returns a new data folder with the demonstration hospital on Monday at 09:00. It is prepared at
 * the first use.
 */
export async function copyOfLaidIn(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'journeys-'));
  cpSync(await makeLaidIn(), copy, { recursive: true });
  return copy;
}

/**
 * Prepares the hospital, unless it exists for the same sources.
 *
 * @returns its folder, of which only copies are used
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
    ...ONE_PERSONS,
  });
  hospital.stack.clock.freeze(MONDAY - 2 * MINUTE);
  await hospital.layIn();
  // The journeys count cases, so the demonstration’s own cases are removed.
  await hospital.stack.store.remove('cases', { filter: {}, multi: true });
  // The jobs do what the new data asks of them. Otherwise each journey’s first change of the clock
  // would wait for eight hundred requests.
  hospital.stack.clock.freeze(MONDAY);
  await hospital.stack.timers.settled();
  // The messages of these jobs are sent now too, whichever of the two functions ran first.
  await hospital.stack.timers.fire('notices', 'everyMinute');
  await hospital.close();
  try {
    renameSync(making, place);
  } catch (error) {
    // Another run was faster, and its hospital is equal.
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
