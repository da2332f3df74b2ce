const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** A suite: rooms are named in `roots`, every suite runs in plain Node. */
const suite = (displayName, roots, more = {}) => ({
  displayName,
  roots: roots.map(root => `<rootDir>/${root}`),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform,
  ...more,
});

export default {
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/config/longestFirst.cjs',
  projects: [
    suite('rules', ['domain', 'types', 'texts']),
    suite('functions', ['cloudfunctions', 'tests/functions']),
    suite('local', ['local']),
    suite('pages', ['src']),
    suite('bench', ['bench', 'config']),
    suite('weapp', ['tests/weapp']),
    suite('journeys', ['tests/journeys']),
    suite('faults', ['tests/faults']),
  ],
};
