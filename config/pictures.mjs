// node config/pictures.mjs: takes the pictures of the handbook (docs/steps) from the demonstration
// hospital.
import { join } from 'node:path';
import { build, bundle } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, PlainError, root, run } from './steps.mjs';

try {
  await checkNode();
  await installWhatIsMissing();
  await build(['functions', 'local', 'h5']);
  const made = join(root, 'dist/pictures/index.js');
  await bundle({
    entryPoints: [join(root, 'config/pictures/take.ts')],
    outfile: made,
    packages: 'external',
  });
  const { code } = await run(process.execPath, [made], { show: true });
  if (code !== 0) throw new PlainError('Some pictures were not taken.');
} catch (error) {
  explain(error);
}
