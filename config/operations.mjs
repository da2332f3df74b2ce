// node config/operations.mjs: writes the table of every operation by every role into cloudfunctions/README.md.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { explain, root } from './steps.mjs';

try {
  const made = join(root, 'dist/config/operationsTable.js');
  const source = join(root, 'config/operationsTable.ts');
  await bundle({ entryPoints: [source], outfile: made, packages: 'external' });
  process.chdir(root);
  createRequire(import.meta.url)(made).writeTable();
} catch (error) {
  explain(error);
}
