// node config/guideline.mjs: writes the privacy guideline (the file is named in config/guidelineText.ts), to be pasted into WeChat's form.
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
