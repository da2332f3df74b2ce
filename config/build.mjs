// npm run build [functions|local|weapp|h5 ...]: builds what is deployed, and the local stack, into
// dist/.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeFunction } from './functionFiles.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import {
  explain,
  filesUnder,
  hashOf,
  isStamped,
  PlainError,
  root,
  run,
  stampIt,
  step,
} from './steps.mjs';

const EVERY_BUILD = ['package-lock.json', 'config/build.mjs', 'tsconfig.json'];
const FUNCTION_FILES = ['config/functionFiles.mjs', 'config/sdkParts.mjs'];
/**
 * The files with the app’s pages, which the local stack’s WeChat reads too, and with the roles they
 * name.
 */
const PAGE_LIST = ['src/routes', 'src/access/roles.ts'];
const TARO = [
  ...EVERY_BUILD,
  'package.json',
  'src',
  'domain',
  'types',
  'texts',
  'config/index.ts',
  'config/configChunks.ts',
  'config/lightStats.ts',
  'config/contractNames.cjs',
  'config/aria',
  'config/demo/persons.json',
  'babel.config.js',
  'project.config.json',
];

/** The languages of patients, except Simplified Chinese, which is part of the pages. */
const OTHER_LANGUAGES = ['zh-Hant', 'en'];

/** The build targets: title, sources, output folder and builder of each. */
const targets = {
  functions: {
    title: 'Building the cloud functions',
    inputs: [...EVERY_BUILD, ...FUNCTION_FILES, 'domain', 'types', 'texts', 'cloudfunctions'],
    output: 'dist/cloudfunctions',
    make: buildFunctions,
  },
  local: {
    title: 'Building CloudBase on one machine',
    inputs: [...EVERY_BUILD, 'local', 'domain', 'types', 'texts', 'config/demo', ...PAGE_LIST],
    output: 'dist/local',
    make: buildLocal,
  },
  weapp: {
    title: 'Building the pages for WeChat',
    inputs: TARO,
    settings: ['CLOUD_ENV'],
    output: 'dist/weapp',
    make: buildForWeChat,
  },
  h5: {
    title: 'Building the pages for the browser',
    inputs: TARO,
    settings: ['CLOUD_ENV'],
    output: 'dist/h5',
    make: buildForBrowsers,
  },
};

/**
 * Builds the named targets into dist/, except those whose sources have not changed.
 *
 * @param {string[]} [names] functions, local, weapp, h5; all when empty
 */
export async function build(names = Object.keys(targets)) {
  for (const name of names.length ? names : Object.keys(targets)) {
    const target = targets[name];
    if (!target)
      throw new PlainError(
        `Nothing to build is called "${name}". There is: ${Object.keys(targets).join(', ')}.`,
      );
    const hash = await hashOf(target.inputs, target.settings);
    if (existsSync(join(root, target.output)) && (await isStamped(name, hash))) continue;
    await step(target.title, target.make);
    await stampIt(name, hash);
  }
}

/** Builds one folder per function, with the SDK inside. */
async function buildFunctions() {
  const from = join(root, 'cloudfunctions');
  const to = join(root, 'dist/.cloudfunctions');
  const names = (await readdir(from)).filter(name => existsSync(join(from, name, 'index.ts')));
  for (const name of names) {
    await writeFunction(bundle, join(from, name, 'index.ts'), join(to, name));
    await cp(join(from, name, 'config.json'), join(to, name, 'config.json'));
    await writeFile(
      join(to, name, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', private: true }, null, 2)}\n`,
    );
  }
  await writeCollections(join(to, 'collections.json'));
  await swapIn(to, join(root, 'dist/cloudfunctions'));
}

/**
 * Writes the collections, indexes and permissions that the modules define, for the database’s
 * setup.
 */
async function writeCollections(file) {
  const made = join(root, 'dist/.collections/collections.cjs');
  const source = join(root, 'cloudfunctions/collections.ts');
  await bundle({ entryPoints: [source], outfile: made, packages: 'external' });
  const { default: defined } = await import(`${pathToFileURL(made).href}?${Date.now()}`);
  const { acl, collections } = defined;
  await writeFile(file, `${JSON.stringify({ acl, collections }, null, 2)}\n`);
  await rm(dirname(made), { recursive: true, force: true });
}

/**
 * Builds the local stack and the demonstration hospital file by file, in the repository’s layout.
 * Code that finds a neighbour by path (the function host’s worker) then finds it. Packages stay in
 * node_modules.
 */
async function buildLocal() {
  const to = join(root, 'dist/.local');
  const files = (
    await Promise.all(
      ['local', 'domain', 'types', 'texts', 'config/demo', ...PAGE_LIST].map(filesUnder),
    )
  )
    .flat()
    .filter(file => !/\.(test\.tsx?|md|png|csv)$/.test(file));
  const sources = files.filter(file => /\.ts$/.test(file));
  await rm(to, { recursive: true, force: true });
  await bundle({
    entryPoints: sources.map(file => join(root, file)),
    outbase: root,
    outdir: to,
    bundle: false,
    sourcemap: 'inline',
  });
  for (const file of files) {
    if (!sources.includes(file)) await cp(join(root, file), join(to, file));
  }
  const frame = join(to, 'config/demo/frame');
  await bundleFrame(frame);
  await cp(join(root, 'config/demo/persons.json'), join(frame, 'persons.json'));
  await swapIn(to, join(root, 'dist/local'));
}

/** Bundles the demonstration’s bar as one script for a browser. */
export const bundleFrame = to =>
  bundle({
    entryPoints: [join(root, 'config/demo/frame/frame.js')],
    outdir: to,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
  });

/** Replaces an old folder by a finished one, so that no reader sees a half-built folder. */
async function swapIn(made, place) {
  await rm(place, { recursive: true, force: true });
  await rename(made, place);
}

/** Builds the pages with Taro’s own command. */
async function buildPages(type) {
  await mkdir(join(root, 'dist'), { recursive: true });
  const { code, output } = await run('taro', ['build', '--type', type], {
    env: { NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1', DISABLE_SWC_UPDATE: '1' },
  });
  const missing = !existsSync(join(root, 'dist', type, type === 'h5' ? 'index.html' : 'app.json'));
  const wrong = /Compiled with some errors/.test(output);
  if (code !== 0 || wrong || missing) {
    throw new PlainError(`taro build --type ${type} failed:\n${conclusion(output)}`);
  }
}

/**
 * Builds the pages for WeChat, and the texts of other languages as a sub-package, loaded on demand.
 */
async function buildForWeChat() {
  await buildPages('weapp');
  await bundle({
    entryPoints: OTHER_LANGUAGES.map(name => ({
      in: join(root, 'texts', name, 'patients.ts'),
      out: name,
    })),
    outdir: join(root, 'dist/weapp/languages'),
    platform: 'browser',
    // The oldest supported phones must be able to read it.
    target: 'es2017',
    minify: true,
  });
}

/**
 * Builds the pages for browsers, and a gzip copy of each file. The server sends the copy, a third
 * of the bytes.
 */
async function buildForBrowsers() {
  await buildPages('h5');
  const squeeze = promisify(gzip);
  for (const file of await filesUnder('dist/h5')) {
    if (!/\.(js|css|html)$/.test(file)) continue;
    const path = join(root, file);
    await writeFile(`${path}.gz`, await squeeze(await readFile(path), { level: 9 }));
  }
}

/** The last lines of Taro’s output, without colours and progress bars. */
function conclusion(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
  const plain = output.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
  const errors = plain.lastIndexOf('Errors:');
  return plain.slice(errors >= 0 ? errors : -3000).trim();
}

/**
 * Bundles TypeScript for Node. Our settings come first, then the given ones. Errors are readable
 * text.
 *
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<import("esbuild").BuildResult>}
 */
export async function bundle(options) {
  const esbuild = await import('esbuild');
  try {
    return await esbuild.build({
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      charset: 'utf8',
      logLevel: 'silent',
      tsconfigRaw: await readFile(join(root, 'tsconfig.json'), 'utf8'),
      ...options,
    });
  } catch (error) {
    if (!error.errors) throw error;
    const lines = await esbuild.formatMessages(error.errors, { kind: 'error' });
    throw new PlainError(lines.join('\n'));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await checkNode();
    await installWhatIsMissing();
    await build(process.argv.slice(2));
  } catch (error) {
    explain(error);
  }
}
