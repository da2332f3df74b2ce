// npm test [-- suite ...] [-- jest options]: check, build, then every suite; the rules in other time zones too.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import jestConfig from '../jest.config.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, root, run, seconds } from './steps.mjs';

const suites = Object.fromEntries(
  jestConfig.projects.map(({ displayName, roots }) => [
    displayName,
    roots.map(place => place.replace('<rootDir>/', '')),
  ]),
);
/** Suites that need nothing built. */
const SOURCE_ONLY = ['rules', 'pages'];
const ZONES = ['UTC', 'America/New_York'];

const began = Date.now();
const totals = { passed: 0, failed: 0 };
try {
  await checkNode();
  await installWhatIsMissing();
  const args = process.argv.slice(2);
  const chosen = args.filter(arg => arg in suites);
  const options = args.filter(arg => !(arg in suites));
  const names = chosen.length ? chosen : Object.keys(suites);

  if (args.length === 0 && !(await check())) fail('npm run check');
  if (names.some(name => !SOURCE_ONLY.includes(name))) await build();
  await jest(names, options, { whole: options.length === 0 });
  if (args.length === 0) {
    for (const zone of ZONES) await jest(['rules'], [], { whole: true, zone });
  }
} catch (error) {
  explain(error);
  fail('the run');
}
console.log(`\nIn ${seconds(Date.now() - began)}.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);

/**
 * Runs jest once and adds to the totals. A run, or a whole suite, in which nothing was tested is a failure.
 * @param {string[]} names suites
 * @param {string[]} options for jest
 * @param {{ whole: boolean, zone?: string }} how whole: each suite must have tests; zone: the machine's TZ
 */
async function jest(names, options, { whole, zone }) {
  const report = join(root, '.cache', `jest-${process.pid}.json`);
  await mkdir(join(root, '.cache'), { recursive: true });
  console.log(`\nTests: ${names.join(', ')}${zone ? ` with TZ=${zone}` : ''}`);
  const { code } = await run(
    'jest',
    [
      '--json',
      `--outputFile=${report}`,
      '--maxWorkers=2',
      '--selectProjects',
      ...names,
      ...options,
    ],
    { show: true, env: zone ? { TZ: zone } : {} },
  );
  const told = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  await rm(report, { force: true });
  if (!told) return fail('jest, which left no report');

  totals.passed += told.numPassedTests;
  totals.failed += told.numFailedTests;
  for (let i = 0; i < told.numRuntimeErrorTestSuites; i++) fail('a test file that did not run');
  if (told.numPassedTests + told.numFailedTests === 0)
    fail('a jest run in which nothing was tested');
  if (whole) {
    for (const name of names)
      if (!testedIn(told, name)) fail(`the suite "${name}", which has no tests`);
  }
  if (code !== 0) process.exitCode = 1;
}

/** Whether any test of this suite's rooms was really run. */
function testedIn(told, name) {
  return told.testResults.some(
    file =>
      suites[name].some(room => relative(root, file.name).startsWith(`${room}/`)) &&
      file.assertionResults.some(({ status }) => status === 'passed' || status === 'failed'),
  );
}

/** A failure that is no single test's: counted as one, so that the closing line never looks better than it was. */
function fail(what) {
  console.log(`FAILED: ${what}`);
  totals.failed += 1;
  process.exitCode = 1;
}
