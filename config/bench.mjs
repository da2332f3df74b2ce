// npm run bench -- <name> [options]: bundles bench/<name>.ts and runs it with the options.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { build, bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, PlainError, root } from './steps.mjs';

try {
  const [name, ...options] = process.argv.slice(2);
  // The folder also has files that the benches share.
  const known = (await readdir(join(root, 'bench')).catch(() => []))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'options.ts')
    .map(file => file.slice(0, -3));
  if (!known.includes(name)) {
    throw new PlainError(
      `npm run bench -- <name> [options]; there is: ${known.join(', ') || 'none yet'}`,
    );
  }
  const source = join(root, 'bench', `${name}.ts`);
  await checkNode();
  await installWhatIsMissing();
  await build(['functions', 'local']);
  const made = join(root, 'dist/bench', `${name}.js`);
  await bundle({ entryPoints: [source], outfile: made, packages: 'external' });
  // The hospital of a bench is kept in memory. A large one needs more of it than Node takes by
  // default.
  const memory = `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)}`;
  // Most of its objects stay, and a larger young space copies them less often.
  const young = '--max-semi-space-size=64';
  const flags = [memory, young, '--enable-source-maps'];
  const child = spawn(process.execPath, [...flags, made, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', code => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error);
}
