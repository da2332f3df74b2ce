import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './steps.mjs';

/** Files whose outcome could depend on the zone of the machine: they know the date libraries, the calendar or `Date`. */
const KNOWS_DATES = /from 'dayjs|from 'chinese-days|\bnew Date\(|\bDate\.|\bIntl\./;

/**
 * The test files of some rooms.
 * @param {string[]} rooms from the repository's root
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

/** Those of them that reach anything that knows dates, by what they import, and what that imports. */
export function datedTests(rooms) {
  const known = new Map();
  return testsIn(rooms).filter(file => reachesDates(join(root, file), known));
}

/** @param {Map<string, boolean>} known what was found of files before; a file being looked at counts as without dates */
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

/** The files of the repository that a source imports when it runs: types are gone by then. */
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
