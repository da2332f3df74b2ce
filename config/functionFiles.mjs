// A deployed function as files: index.js, with which an instance begins, and beside it what only some calls need.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutSdkParts } from './sdkParts.mjs';

/** Reading files is a good part of a cold start. Names and lines stay, so that the log's places can be found. */
const close = { minifySyntax: true, minifyWhitespace: true, lineLimit: 160, legalComments: 'none' };

/**
 * Builds one function, packages included, so that a deployed one installs nothing; what is imported by `import()` is a file
 * of its own. Only ECMAScript modules can be cut into files that share what they have in common, and only CommonJS is what
 * CloudBase starts: so it is built as the one, and each file is made the other.
 * @param {(options: import("esbuild").BuildOptions) => Promise<import("esbuild").BuildResult>} bundle
 * @param {string} source the function's index.ts
 * @param {string} to the folder of its files
 */
export async function writeFunction(bundle, source, to) {
  const { transform } = await import('esbuild');
  const { plugin, files } = withoutSdkParts();
  const { outputFiles } = await bundle({
    ...{ entryPoints: { index: source }, outdir: to, write: false },
    ...{ format: 'esm', splitting: true, chunkNames: '[name]-[hash]', plugins: [plugin] },
    ...close,
  });
  await mkdir(to, { recursive: true });
  for (const { path, text } of outputFiles) {
    // Node's own `import()` sees of a CommonJS file only its default: as `require` it gets what the file exports.
    const { code } = await transform(text, {
      ...{ format: 'cjs', charset: 'utf8', supported: { 'dynamic-import': false } },
      ...close,
    });
    await writeFile(path, code);
  }
  for (const [name, file] of files)
    await bundle({ entryPoints: [file], outfile: join(to, `${name}.js`), ...close });
}
