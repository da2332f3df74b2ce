import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './steps.mjs';

/**
 * Matches files whose result could depend on the machine’s zone: they use the date libraries, the
 * calendar or `Date`.
 */
const KNOWS_DATES = /from 'dayjs|from 'chinese-days|\bnew Date\(|\bDate\.|\bIntl\./;

/**
 * The test files of some folders.
 *
 * @param {string[]} rooms folders, from the repository’s root
 * @returns {string[]} paths from the root
 */
export function testsIn(rooms) {
  return rooms
    .flatMap(room =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter(file => /\.test\.tsx?$/.test(file))
        .map(file => join(room, file)),
    )
    .sort();
}

/** The test files that import such code, directly or indirectly. */
export function datedTests(rooms) {
  const known = new Map();
  return testsIn(rooms).filter(file => reachesDates(join(root, file), known));
}

/**
 * Whether a file uses dates, directly or through its imports.
 *
 * @param {Map<string, boolean>} known the results so far; a file under examination counts as
 * without dates
 */
function reachesDates(file, known) {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false);
  const source = readFileSync(file, 'utf8');
  const found =
    KNOWS_DATES.test(source) || importsOf(source, file).some(each => reachesDates(each, known));
  known.set(file, found);
  return found;
}

/** The repository’s files that a source imports at run time. Type imports do not count. */
const importsOf = (source, file) =>
  [...source.matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(\.[^']*)'/gm)].flatMap(
    ([, to]) => {
      const at = resolve(dirname(file), to);
      const found = [`${at}.ts`, join(at, 'index.ts'), at].find(
        each => /\.tsx?$/.test(each) && existsSync(each),
      );
      return found ? [found] : [];
    },
  );
