// The jest configuration of `npm test`: the tests of jest.config.mjs, with independent files loaded
// several at a time. Jest loads every module again for each test file. For the functions that takes
// a second, nearly all for the same modules.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import jestConfig from '../jest.config.mjs';
import { testsIn } from './datedTests.mjs';
import { root } from './steps.mjs';

/** The number of groups of each suite. The files of other suites stay alone. */
const GROUPS = {
  rules: 1,
  'rules in UTC': 2,
  'rules in America/New_York': 2,
  functions: 12,
  local: 2,
  pages: 1,
  bench: 4,
  weapp: 4,
  journeys: 9,
};
/** This file takes longer than most groups. Alone, it can start first (longestFirst.cjs). */
const ALONE = 'tests/journeys/looks.test.ts';
/**
 * Matches code that would affect other files of a group: replaced modules, fake timers, changed
 * environment. A file with a snapshot or another test environment stays alone too.
 */
const KEEPS_APART =
  /jest\.(mock|useFakeTimers|resetModules)\(|toMatchSnapshot|process\.env(\.\w+|\[\w+\])? = |\(process\.env,|delete process\.env|@jest-environment/;
const HERE = '<rootDir>/';

/** Each of these runs in UTC and in New York, and a run in this machine’s zone adds nothing. */
const dated = new Set(
  jestConfig.projects
    .find(({ displayName }) => displayName === 'rules in UTC')
    .testMatch.map(plain),
);

/** A suite with groups instead of its files. */
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

/** One file’s tests under its path, so that a failure names the file. */
const member = (file, folder) =>
  `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(relative(folder, file))}));`;

/** Writes only a changed file, because another run may be reading it. */
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

/** A path or pattern of jest’s, relative to the repository’s root. */
function plain(pattern) {
  return pattern.slice(HERE.length);
}

/**
 * A suite whose tests run from the last to the first. A file by itself runs from the first to the
 * last, so a test that needs another one fails in one of the two.
 */
const backwards = project => ({
  ...project,
  testEnvironmentOptions: { ...project.testEnvironmentOptions, backwards: true },
});

export default {
  ...jestConfig,
  rootDir: root,
  projects: jestConfig.projects.map(inGroups).map(backwards),
};
