// npm run data -- backup | check | restore | switch | use | leave: backs up, restores and exports
// the hospital’s data.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, root } from './steps.mjs';

try {
  await checkNode();
  await installWhatIsMissing();
  const made = join(root, 'dist/data/index.js');
  await bundle({
    entryPoints: [join(root, 'config/data/main.ts')],
    outfile: made,
    packages: 'external',
  });
  const child = spawn(process.execPath, [made, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  child.on('close', code => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error);
}
