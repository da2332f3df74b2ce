// npm run rehearse: a CloudBase environment on this machine, to rehearse a deployment, an upgrade,
// a new key or a restore. PORT (8090) and DATA_DIR (.rehearsal) set its port and folder.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { ownCopy } from './ownCopy.mjs';
import { explain, optionsOf, root } from './steps.mjs';

try {
  optionsOf('npm run rehearse');
  await checkNode();
  await installWhatIsMissing();
  // The name equals the deployment’s, so that nothing is built twice.
  process.env.CLOUD_ENV = 'rehearsal';
  await build(['local', 'h5']);
  const made = join(root, 'dist/rehearsal/index.js');
  await bundle({
    entryPoints: [join(root, 'config/rehearsal/main.ts')],
    outfile: made,
    packages: 'external',
  });
  const built = await ownCopy(['local', 'h5']);
  const child = spawn(process.execPath, [made, built.folder], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', async code => {
    await built.remove();
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error);
}
