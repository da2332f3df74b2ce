// The share of shipped code that stays within its subject: an import from `domain/strikes` to
// `types/strikes` stays, one to `types/people` does not.

const SHIPS = /^(domain|types|texts|cloudfunctions|src)\/.*\.tsx?$/;
const TEST = /\.test(kit)?\.tsx?$/;
/** The shared ground of all subjects. An import to or from it does not count. */
const GROUND = new Set([
  'time',
  'tables',
  'language',
  'parts',
  'theme',
  'phone',
  'api',
  'routes',
  'gallery',
]);
const PAGES = new Set(['pages', 'desk', 'followup', 'statistics']);

/**
 * The subject of a file by its folder; `page <folder>` for a page, whose path has none; undefined
 * for shared ground.
 *
 * @param {string} file
 */
function subjectIn(file) {
  const [room, second, third, ...more] = file.split('/');
  const subject = {
    domain: third && second,
    types: third && second,
    texts: more.length > 0 ? third : undefined,
    cloudfunctions: second === 'modules' ? third : undefined,
    src: PAGES.has(second) ? more.length > 0 && `page ${second}/${third}` : third && second,
  }[room];
  return subject && !GROUND.has(subject) ? subject : undefined;
}

/**
 * Counts the imports between files with a subject; types count, tests do not. A page belongs to the
 * subject that it imports most.
 *
 * @param {[from: string, to: string][]} imports
 * @returns {{ stay: number, all: number }}
 */
function countStaying(imports) {
  const between = imports
    .filter(files => files.every(file => SHIPS.test(file) && !TEST.test(file)))
    .map(files => files.map(subjectIn))
    .filter(([from, to]) => from && to);
  const isPage = subject => subject.startsWith('page ');
  const needs = new Map();
  for (const [from, to] of between) {
    if (!isPage(from) || isPage(to)) continue;
    const counts = needs.get(from) ?? new Map();
    needs.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
  const most = counts => [...counts].sort((a, b) => b[1] - a[1])[0][0];
  const ofPage = new Map([...needs].map(([page, counts]) => [page, most(counts)]));
  const subjectOf = subject => ofPage.get(subject) ?? subject;
  const stay = between.filter(([from, to]) => subjectOf(from) === subjectOf(to)).length;
  return { stay, all: between.length };
}

module.exports = { countStaying };
