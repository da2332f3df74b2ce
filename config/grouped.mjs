// The jest of `npm test`: the tests of jest.config.mjs, with files that nothing keeps apart loaded several at a time. Jest
// loads every module anew for each test file: of the functions that is a second, nearly all of it for the same modules.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import jestConfig from '../jest.config.mjs';
import { testsIn } from './datedTests.mjs';
import { root } from './steps.mjs';

/** In how many groups the files of a suite are taken; the other suites' files stay by themselves. */
const GROUPS = {
  rules: 1,
  'rules in UTC': 2,
  'rules in America/New_York': 2,
  functions: 16,
  local: 2,
  pages: 1,
  bench: 4,
  weapp: 4,
  journeys: 9,
};
/** Longer than most groups: by itself, it can begin first (longestFirst.cjs). */
const ALONE = 'tests/journeys/looks.test.ts';
/**
 * What would reach the files beside it: modules that are replaced, time that is played, the environment. A snapshot, and
 * another test environment, belong to their file.
 */
const KEEPS_APART =
  /jest\.(mock|useFakeTimers|resetModules)\(|toMatchSnapshot|process\.env(\.\w+|\[\w+\])? = |\(process\.env,|delete process\.env|@jest-environment/;
const HERE = '<rootDir>/';

/** Each is run in UTC and in New York, where the zone of this machine adds nothing. */
const dated = new Set(
  jestConfig.projects
    .find(({ displayName }) => displayName === 'rules in UTC')
    .testMatch.map(plain),
);

/** A suite with groups in the place of its files. */
function inGroups(project) {
  const count = GROUPS[project.displayName];
  if (!count) return { ...project, rootDir: root };
  const files = testsOf(project);
  const apart = files.filter(
    file => file === ALONE || KEEPS_APART.test(readFileSync(join(root, file), 'utf8')),
  );
  const together = files.filter(file => !apart.includes(file));
  const folder = `.cache/grouped/${project.displayName.replace(/\W/g, '-')}`;
  mkdirSync(join(root, folder), { recursive: true });
  const groups = Array.from({ length: count }, (_, group) => {
    const place = `${folder}/${group + 1}.test.js`;
    const members = together.filter((_file, index) => index % count === group);
    write(join(root, place), members.map(file => member(file, folder)).join('\n'));
    return place;
  });
  return {
    ...project,
    rootDir: root,
    roots: [...project.roots, HERE + folder],
    testMatch: [...groups, ...apart].map(file => HERE + file),
  };
}

/** One file's tests under its path, so that a failure names it. */
const member = (file, folder) =>
  `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(relative(folder, file))}));`;

/** Leaves alone what is there already: another run may be reading it. */
function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The test files of a suite, from the repository's root. */
function testsOf({ displayName, roots, testMatch }) {
  const named = testMatch.filter(pattern => pattern.startsWith(HERE));
  if (named.length > 0) return named.map(plain);
  const all = testsIn(roots.map(plain));
  return displayName === 'rules' ? all.filter(file => !dated.has(file)) : all;
}

/** A path or pattern of jest's, from the repository's root. */
function plain(pattern) {
  return pattern.slice(HERE.length);
}

export default { ...jestConfig, rootDir: root, projects: jestConfig.projects.map(inGroups) };
