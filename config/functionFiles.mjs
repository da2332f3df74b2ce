// A deployed function as files: index.js, which starts an instance, and beside it the code that
// only some calls need.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutSdkParts } from './sdkParts.mjs';
import { root } from './steps.mjs';

/**
 * Small files shorten a cold start. Names and lines stay, so that places in the log can be found.
 */
const close = { minifySyntax: true, minifyWhitespace: true, lineLimit: 160, legalComments: 'none' };

/** The folders of our own modules. */
const OWN = ['cloudfunctions', 'domain', 'types', 'texts'].map(room => join(root, room));

/**
 * Tells esbuild that none of our own modules does anything when it is loaded. A part that the function does not use is then left out,
 * with all that only this part needs, even where the index of its subject exports it.
 */
const withoutUnused = {
  name: 'unused parts of modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      if (!OWN.some(room => resolveDir.startsWith(room))) return;
      const whole = join(resolveDir, path);
      const file = [`${whole}.ts`, join(whole, 'index.ts')].find(existsSync);
      return file && { path: file, sideEffects: false };
    });
  },
};

/**
 * Builds one function with its packages, so that a deployed one installs nothing. Code imported by
 * `import()` becomes its own file. Only ECMAScript modules can be split into files with shared
 * parts, and CloudBase starts only CommonJS. The function is therefore built as ECMAScript modules,
 * and each file is then converted.
 *
 * @param {(options: import("esbuild").BuildOptions) => Promise<import("esbuild").BuildResult>}
 * bundle
 * @param {string} source the function’s index.ts
 * @param {string} to the folder of its files
 */
export async function writeFunction(bundle, source, to) {
  const { transform } = await import('esbuild');
  const { plugin, files } = withoutSdkParts();
  const { outputFiles } = await bundle({
    ...{ entryPoints: { index: source }, outdir: to, write: false },
    ...{
      format: 'esm',
      splitting: true,
      chunkNames: '[name]-[hash]',
      plugins: [withoutUnused, plugin],
    },
    ...close,
  });
  await mkdir(to, { recursive: true });
  for (const { path, text } of outputFiles) {
    // Node’s own `import()` sees only the default export of a CommonJS file. With `require` it gets
    // all exports.
    const { code } = await transform(text, {
      ...{ format: 'cjs', charset: 'utf8', supported: { 'dynamic-import': false } },
      ...close,
    });
    await writeFile(path, code);
  }
  for (const [name, file] of files)
    await bundle({ entryPoints: [file], outfile: join(to, `${name}.js`), ...close });
}
