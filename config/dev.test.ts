import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** On an idle machine an edit is served in under a second. Here it only has to be served at all. */
const PATIENCE_MS = 60_000;

test('npm run dev serves an edited function without a restart, and reloads the phone', () => {
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
