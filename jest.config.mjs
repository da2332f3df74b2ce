import { datedTests } from './config/datedTests.mjs';
import { writeTraditional } from './config/traditional.mjs';

// A busy machine is slow, not wrong: real time is limited ten times later than in the cloud
// (cloudfunctions/cloud/pace.ts, local/options.ts).
process.env.LOCAL_PATIENCE ??= '10';

// A test started by itself reads the words as they are now.
await writeTraditional();

/** A suite: rooms are named in `roots`; it runs in Node (config/quickNode.cjs) unless `more` says otherwise. */
const suite = (displayName, roots, more = {}) => ({
  displayName,
  // Suites of one id use each other’s compiled files.
  id: 'yuehao',
  roots: roots.map(root => `<rootDir>/${root}`),
  testEnvironment: '<rootDir>/config/quickNode.cjs',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.(t|j)sx?$': '<rootDir>/config/transform.cjs' },
  ...more,
});

const RULES = ['domain', 'types', 'texts'];

/** The rules that know dates once more, on a machine in another zone. */
const rulesIn = zone =>
  suite(`rules in ${zone}`, RULES, {
    testMatch: datedTests(RULES).map(file => `<rootDir>/${file}`),
    testEnvironment: '<rootDir>/config/inZone.cjs',
    testEnvironmentOptions: { zone },
  });

export default {
  // A busy machine is slow, not wrong: no test has a shorter limit of its own.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/config/longestFirst.cjs',
  // What files leave behind makes a worker slow in the end: a file of 10 s took 68 s. Begun anew it is quick again.
  workerIdleMemoryLimit: '500MB',
  projects: [
    suite('rules', RULES),
    rulesIn('UTC'),
    rulesIn('America/New_York'),
    suite('functions', ['cloudfunctions', 'tests/functions']),
    suite('local', ['local']),
    suite('pages', ['src']),
    suite('bench', ['bench', 'config']),
    suite('weapp', ['tests/weapp']),
    suite('journeys', ['tests/journeys'], { globalSetup: '<rootDir>/tests/journeys/setUp.ts' }),
    suite('faults', ['tests/faults']),
  ],
};
