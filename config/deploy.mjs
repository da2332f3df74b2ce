// npm run deploy [-- --check | --yes]: builds, prints the changes to the CloudBase environment,
// asks, and makes them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, optionsOf, root } from './steps.mjs';

const KNOWN = ['--check', '--yes'];

try {
  const options = optionsOf('npm run deploy', KNOWN);
  await checkNode();
  await installWhatIsMissing();
  await build(['functions', 'weapp']);
  const made = join(root, 'dist/deploy/index.js');
  await bundle({
    entryPoints: [join(root, 'config/deploy/main.ts')],
    outfile: made,
    packages: 'external',
  });
  const child = spawn(process.execPath, [made, ...options], { cwd: root, stdio: 'inherit' });
  child.on('close', code => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error);
}
