// node config/operations.mjs: generates code from the files of the operations: the list of each
// function in its index.ts, and the table of every operation and role in cloudfunctions/README.md.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { explain, root } from './steps.mjs';

try {
  const made = join(root, 'dist/config/operationsTable.js');
  const source = join(root, 'config/operationsTable.ts');
  await bundle({ entryPoints: [source], outfile: made, packages: 'external' });
  process.chdir(root);
  createRequire(import.meta.url)(made).write();
} catch (error) {
  explain(error);
}
