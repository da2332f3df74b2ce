import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { FIXTURES } from '../testing';

test('bundled functions run in UTC on a machine in New York', () => {
  const dir = mkdtempSync(join(tmpdir(), 'local-bundle-'));
  try {
    buildSync({
      entryPoints: [join(__dirname, '..', 'index.ts')],
      ...{ bundle: true, platform: 'node', target: 'node20', outfile: join(dir, 'index.js') },
    });
    copyFileSync(join(__dirname, 'worker.cjs'), join(dir, 'worker.cjs'));
    const program = `
      const { startStack } = require(${JSON.stringify(join(dir, 'index.js'))});
      (async () => {
        const before = new Date(2026, 0, 1).toISOString();
        const stack = await startStack({ functionsDir: ${JSON.stringify(FIXTURES)}, timers: false, log: () => {} });
        const { result } = await stack.invoke('echo', {}, 'p1');
        await stack.close();
        process.stdout.write(JSON.stringify([before, result.zone, result.openid]));
      })();`;
    const out = execFileSync(process.execPath, ['-e', program], {
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual(['2026-01-01T05:00:00.000Z', '2026-01-01T00:00:00.000Z', 'p1']);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
