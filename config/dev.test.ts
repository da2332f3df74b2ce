import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** On a quiet machine an edit is served in under a second; here it only has to be served. */
const PATIENCE_MS = 60_000;

test('npm run dev serves an edited function without a restart, and has the phone load again', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'dev/measure.mjs'), 'functions', '2'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { functions, reloads } = JSON.parse(stdout.trim().split('\n').at(-1)!);
  expect(functions).toHaveLength(2);
  for (const ms of functions) expect(ms).toBeLessThan(PATIENCE_MS);
  expect(reloads).toBeGreaterThanOrEqual(2);
});
