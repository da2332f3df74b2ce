// npm run build [functions|local|weapp|h5 ...]: what is deployed and what serves it on one machine, into dist/.
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
/** The app's pages, which the local stack's WeChat knows too: their list, and the roles it names. */
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

/** The languages of patients besides Simplified Chinese, which is in the pages themselves. */
const OTHER_LANGUAGES = ['zh-Hant', 'en'];

/** What can be built: its words, what it is made of, where it goes, how. */
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
 * Builds what is asked for into dist/, leaving alone what is already made of the same sources.
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

/** A folder for each function, the SDK included. */
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

/** What the database has to be set up with, as the modules define it. */
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
 * The local stack and the demonstration hospital, file by file as they lie in the repository, so that what finds its
 * neighbours by path (the function host's worker) finds them; packages stay in node_modules.
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

/** The demonstration's bar as one script for a browser. */
export const bundleFrame = to =>
  bundle({
    entryPoints: [join(root, 'config/demo/frame/frame.js')],
    outdir: to,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
  });

/** Puts a finished folder in the place of the old one, so that nobody meets a half-built one. */
async function swapIn(made, place) {
  await rm(place, { recursive: true, force: true });
  await rename(made, place);
}

/** The pages by Taro's own command. */
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

/** The pages for WeChat, and beside them the words of other languages: a sub-package, fetched when somebody reads it. */
async function buildForWeChat() {
  await buildPages('weapp');
  await bundle({
    entryPoints: OTHER_LANGUAGES.map(name => ({
      in: join(root, 'texts', name, 'patients.ts'),
      out: name,
    })),
    outdir: join(root, 'dist/weapp/languages'),
    platform: 'browser',
    // As old as the oldest phone that reads it.
    target: 'es2017',
    minify: true,
  });
}

/** The pages for browsers, each file beside itself as gzip: who serves them sends that, a third of the bytes. */
async function buildForBrowsers() {
  await buildPages('h5');
  const squeeze = promisify(gzip);
  for (const file of await filesUnder('dist/h5')) {
    if (!/\.(js|css|html)$/.test(file)) continue;
    const path = join(root, file);
    await writeFile(`${path}.gz`, await squeeze(await readFile(path), { level: 9 }));
  }
}

/** What Taro said at the end, without the colours and the hundreds of states of its progress bar. */
function conclusion(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
  const plain = output.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
  const errors = plain.lastIndexOf('Errors:');
  return plain.slice(errors >= 0 ? errors : -3000).trim();
}

/**
 * Bundles TypeScript for Node, with our settings under the given ones; errors come as a person can read them.
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
