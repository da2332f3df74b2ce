// node config/guideline.mjs: writes the privacy guideline for WeChat’s form, into the file that
// config/guidelineText.ts names.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { explain, root } from './steps.mjs';

try {
  const made = join(root, 'dist/config/guidelineText.js');
  const source = join(root, 'config/guidelineText.ts');
  await bundle({ entryPoints: [source], outfile: made, packages: 'external' });
  process.chdir(root);
  createRequire(import.meta.url)(made).writeGuideline();
} catch (error) {
  explain(error);
}
