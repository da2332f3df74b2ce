import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patiently, stopwatch, timeFor } from './pace';

const root = join(__dirname, '..');
const given = process.env.LOCAL_PATIENCE;
let real = 0;
beforeEach(() => {
  real = 1_000_000;
  jest.spyOn(performance, 'now').mockImplementation(() => real);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env.LOCAL_PATIENCE = given;
});

test.each([
  ['in the cloud, where nothing is set', undefined, 8_000],
  ['on a machine that is given ten times as long', '10', 80_000],
  ['with a value that is no number', 'long', 8_000],
])('real time is limited %s', (_where, patience, limit) => {
  if (patience === undefined) delete process.env.LOCAL_PATIENCE;
  else process.env.LOCAL_PATIENCE = patience;
  expect(patiently(8_000)).toBe(limit);
  const timeLeft = timeFor(8_000);
  const before = stopwatch();
  real += limit - 10;
  expect(timeLeft()).toBe(true);
  real += 20;
  expect(timeLeft()).toBe(false);
  expect(stopwatch() - before).toBeGreaterThan(8_000);
});

/** These measure the age of what an instance keeps, and limit nothing. */
const KEEPERS = [
  'modules/guides/stores/guides.ts',
  'modules/policy/stores/policy.ts',
  'modules/privacy/steps/privacyGate.ts',
  'modules/timetable/stores/fullSessions.ts',
  'modules/timetable/stores/rosters.ts',
];

test('every limit of real time in the functions is measured by pace', () => {
  const measuring = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.test|\.testkit)\.ts$/.test(file))
    .filter(file => readFileSync(join(root, file), 'utf8').includes('performance.now('));
  expect(measuring.sort()).toEqual(['cloud/pace.ts', ...KEEPERS]);
});
