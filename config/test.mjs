// npm test [-- suite ...] [-- jest options]: checks and builds at the same time, then runs every
// suite; --long runs the long property tests.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { testsIn } from './datedTests.mjs';
import grouped from './grouped.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, PlainError, root, run, seconds } from './steps.mjs';

const suites = Object.fromEntries(
  grouped.projects.map(({ displayName, roots }) => [
    displayName,
    roots.map(place => place.replace('<rootDir>/', '')),
  ]),
);
/**
 * Suites that need no build. They run while the pages are built, which keeps one core busy only.
 */
const needsNothingBuilt = name => /^rules|^functions$|^local$|^pages$/.test(name);

const began = Date.now();
const totals = { passed: 0, failed: 0 };
try {
  await checkNode();
  await installWhatIsMissing();
  const args = process.argv.slice(2).filter(arg => arg !== '--long');
  if (args.length < process.argv.length - 2) process.env.LONG = '1';
  const chosen = args.filter(arg => arg in suites);
  const options = args.filter(arg => !(arg in suites));
  const names = chosen.length ? chosen : Object.keys(suites);
  refuseUnknown(options);
  // Options may select tests of a few suites. Those run at once.
  const [early, late] =
    options.length > 0 ? [[], names] : [names.filter(needsNothingBuilt), names.filter(needsBuild)];

  const parts = await Promise.allSettled([
    checkFirst(args.length === 0).then(() => jest(early, options, 2)),
    (names.some(needsBuild) ? build() : Promise.resolve()).then(() => jest(late, options, 4)),
  ]);
  for (const { reason } of parts) if (reason) throw reason;
} catch (error) {
  explain(error);
  fail('the run');
}
console.log(`\nIn ${seconds(Date.now() - began)}.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);

/** Throws when an argument is neither a suite nor a part of a test file's path, before anything is built for it. */
function refuseUnknown(options) {
  const files = testsIn([...new Set(Object.values(suites).flat())]);
  for (const [at, option] of options.entries()) {
    const isValue = options[at - 1]?.startsWith('-');
    if (option.startsWith('-') || isValue || files.some(file => file.match(option))) continue;
    throw new PlainError(
      `There is no suite and no test file "${option}". The suites: ${Object.keys(suites).join(', ')}.`,
    );
  }
}

function needsBuild(name) {
  return !needsNothingBuilt(name);
}

async function checkFirst(wanted) {
  if (wanted && !(await check())) fail('npm run check');
}

/**
 * Runs jest once and adds to the totals. A run or a whole suite without tests is a failure.
 *
 * @param {string[]} names suites; with none, nothing is run
 * @param {string[]} options for jest; with none, each suite must have tests
 * @param {number} workers two more where tests wait for a browser and other processes
 */
async function jest(names, options, workers) {
  if (names.length === 0) return;
  const report = join(root, '.cache', `jest-${process.pid}-${names[0]}.json`);
  await mkdir(join(root, '.cache'), { recursive: true });
  console.log(`\nTests: ${names.join(', ')}`);
  const { code } = await run(
    'jest',
    [
      // A file named by its path runs alone.
      ...(options.length === 0 ? ['--config=config/grouped.mjs'] : []),
      '--json',
      `--outputFile=${report}`,
      `--maxWorkers=${workers}`,
      // The options come before the names of suites. Otherwise jest would take a path after them
      // for one more name, and run the whole suite.
      ...options,
      '--selectProjects',
      ...names,
    ],
    { show: true },
  );
  const told = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  await rm(report, { force: true });
  if (!told) return fail('jest, which left no report');

  totals.passed += told.numPassedTests;
  totals.failed += told.numFailedTests;
  for (let i = 0; i < told.numRuntimeErrorTestSuites; i++) fail('a test file that did not run');
  if (told.numPassedTests + told.numFailedTests === 0)
    fail('a jest run in which nothing was tested');
  if (options.length === 0) {
    for (const name of names)
      if (!testedIn(told, name)) fail(`the suite "${name}", which has no tests`);
  }
  if (code !== 0) process.exitCode = 1;
}

/** Whether any test of this suite’s folders ran. */
function testedIn(told, name) {
  return told.testResults.some(
    file =>
      suites[name].some(room => relative(root, file.name).startsWith(`${room}/`)) &&
      file.assertionResults.some(({ status }) => status === 'passed' || status === 'failed'),
  );
}

/** Counts a failure outside any test as one test, so that the last line does not hide it. */
function fail(what) {
  console.log(`FAILED: ${what}`);
  totals.failed += 1;
  process.exitCode = 1;
}
