// Unused code (knip.jsonc), with file, line and remedy.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../steps.mjs';

const WAYS = {
  files: 'nothing imports this file: remove it, or name how it is started in knip.jsonc',
  exports: 'nothing outside of its file uses this: take `export` away, or remove it',
  types: 'nothing outside of its file uses this type: take `export` away, or remove it',
  dependencies: 'no file imports this package: take it out of package.json',
  devDependencies: 'no file imports this package: take it out of package.json',
  unlisted: 'is imported and does not stand in package.json',
  unresolved: 'leads nowhere',
  binaries: 'is run and does not stand in package.json',
};
const ONLY_TESTED = 'only tests use this: remove it with its test, or use it';

/**
 * Looks twice: at everything, and without the tests and their kits, because code that only its
 * tests use counts as unused. The second time an export counts as used by its own file, because a
 * test may look at a part of running code.
 *
 * @param {string} house this repository, or a sample of the same layout
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function unused(house) {
  const settings = (await readFile(join(root, 'knip.jsonc'), 'utf8')).replace(/^\s*\/\/.*$/gm, '');
  const shipped = join(house, '.cache/knip.json');
  await mkdir(join(house, '.cache'), { recursive: true });
  await writeFile(
    shipped,
    JSON.stringify({ ...JSON.parse(settings), ignoreExportsUsedInFile: true }),
  );
  const everything = ['--config', join(root, 'knip.jsonc')];
  const without = ['--config', shipped, '--production', '--include', 'files,exports,types'];
  const found = new Map();
  for (const [args, way] of [
    [everything, undefined],
    [without, ONLY_TESTED],
  ]) {
    const cache = ['--cache', '--cache-location', `.cache/knip-${way ? 'shipped' : 'everything'}`];
    const how = ['--no-progress', '--reporter', 'json', ...cache];
    const { output } = await run('knip', [...args, ...how], { cwd: house });
    const start = output.indexOf('{');
    if (start < 0) return { code: 1, output };
    for (const { at, kind } of breaches(JSON.parse(output.slice(start)).issues))
      if (!found.has(at)) found.set(at, `${at}: ${way ?? WAYS[kind] ?? kind}`);
  }
  return { code: found.size ? 1 : 0, output: [...found.values()].join('\n') };
}

/** Knip’s report as one line each: the place, and the kind. */
function breaches(issues) {
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, all]) =>
      (Array.isArray(all) ? all : []).flat().map(({ name, line }) => ({
        kind,
        at: kind === 'files' ? file : `${file}:${line ?? 1}: ${name}`,
      })),
    ),
  );
}
