import { watch } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../steps.mjs';

/** The folders that functions are built from. */
const SOURCES = ['domain', 'types', 'texts', 'cloudfunctions'];
/** The wait after a change, in ms, because an editor may write a file in several steps. */
const SETTLE_MS = 20;

/**
 * Builds the functions, and rebuilds those that an edit changes. Packages are bundled once, beside
 * them. An edit then costs a few hundred kilobytes instead of fifteen megabytes, and an instance
 * starts as quickly as a deployed one.
 *
 * @param {string} to the folder of the bundles
 * @param {(built: { changed: string[], ms: number, problems: string[] }) => unknown} tell called
 * after every build but the first
 * @returns {Promise<{ close(): Promise<void> }>} when all are built
 * @throws esbuild’s errors, at the first build
 */
export async function watchFunctions(to, tell) {
  const from = join(root, 'cloudfunctions');
  const folders = await readdir(from, { withFileTypes: true });
  const names = [];
  for (const { name } of folders.filter(entry => entry.isDirectory())) {
    const config = join(from, name, 'config.json');
    const isFunction = await readFile(config, 'utf8').catch(() => undefined);
    if (!isFunction) continue;
    names.push(name);
    await mkdir(join(to, name), { recursive: true });
    await cp(config, join(to, name, 'config.json'));
  }
  const packages = packagesBeside(join(to, 'packages.js'));
  const context = await esbuild.context({
    entryPoints: Object.fromEntries(
      names.map(name => [`${name}/index`, join(from, name, 'index.ts')]),
    ),
    outdir: to,
    write: false,
    plugins: [packages.plugin],
    ...(await settings()),
  });
  const write = changedWriter(to);
  const rebuild = async () => {
    const { outputFiles } = await context.rebuild();
    await packages.bundle();
    return write(outputFiles);
  };
  await rebuild();
  const watchers = watchSources(async () => {
    const began = performance.now();
    const built = await rebuild().then(
      changed => ({ changed, problems: [] }),
      async error => ({
        changed: [],
        problems: await esbuild.formatMessages(error.errors ?? [], { kind: 'error' }),
      }),
    );
    await tell({ ...built, ms: performance.now() - began });
  });
  return {
    async close() {
      for (const watcher of watchers) watcher.close();
      await context.dispose();
    },
  };
}

const settings = async () => ({
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'silent',
  tsconfigRaw: await readFile(join(root, 'tsconfig.json'), 'utf8'),
});

/** Writes the bundles whose text changed. Returns the names of their functions. */
function changedWriter(to) {
  const before = new Map();
  return async files => {
    const changed = files.filter(({ path, hash }) => before.get(path) !== hash);
    for (const { path, hash, contents } of changed) {
      await writeFile(path, contents);
      before.set(path, hash);
    }
    return changed.map(({ path }) => dirname(path).slice(to.length + 1));
  };
}

/**
 * An esbuild plugin that takes packages out of the bundles, and the one bundle that holds them all.
 * Each package is loaded at its first use.
 */
function packagesBeside(file) {
  const used = new Set();
  let bundled = 0;
  const plugin = {
    name: 'packages-beside',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind, namespace }) => {
        if (kind === 'entry-point' || isBuiltin(path) || namespace === 'package') return undefined;
        used.add(path);
        return { path, namespace: 'package' };
      });
      onResolve({ filter: /^\// }, ({ path }) =>
        path === file ? { path: '../packages.js', external: true } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'package' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(file)})[${JSON.stringify(path)}];`,
      }));
    },
  };
  return {
    plugin,
    /** Bundles the packages again when there are more than before. */
    async bundle() {
      if (used.size === bundled) return;
      bundled = used.size;
      const getters = [...used].map(name => {
        const quoted = JSON.stringify(name);
        return `get ${quoted}() { return require(${quoted}); }`;
      });
      await esbuild.build({
        stdin: { contents: `module.exports = { ${getters.join(', ')} };`, resolveDir: root },
        outfile: file,
        ...(await settings()),
      });
    },
  };
}

/** Calls `changed` after an edit, and never twice at the same time. */
function watchSources(changed) {
  let timer;
  let running = Promise.resolve();
  const touched = (_event, name) => {
    if (name && (/\.test\.tsx?$/.test(name) || !/\.(tsx?|json)$/.test(name))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, SETTLE_MS);
  };
  return SOURCES.map(source => watch(join(root, source), { recursive: true }, touched));
}
