// npm run rehearse: a CloudBase environment on this machine, to try deploying, upgrading, a new key and a restore on. PORT (8090)
// and DATA_DIR (.rehearsal) move it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, root } from './steps.mjs';

try {
  await checkNode();
  await installWhatIsMissing();
  // As the deployment builds them, so that nothing is built twice.
  process.env.CLOUD_ENV = 'rehearsal';
  await build(['local', 'h5']);
  const made = join(root, 'dist/rehearsal/index.js');
  await bundle({
    entryPoints: [join(root, 'config/rehearsal/main.ts')],
    outfile: made,
    packages: 'external',
  });
  const child = spawn(process.execPath, [made], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', code => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error);
}
