// npm run check: format, lint, types for both builds, and the walls: between files, in each file,
// around Chinese text, around unused code. A part runs only when its files have changed since it
// last passed. On two idle cores: without .cache 25 s, after an edit of one page 15 s, with no
// change 2 s.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, filesUnder, hashOf, root, run, seconds } from './steps.mjs';
import { chinese } from './walls/chinese.mjs';
import { imports } from './walls/imports.mjs';
import { unused } from './walls/unused.mjs';

const ROOMS = [
  ...['domain', 'types', 'texts', 'cloudfunctions', 'src'],
  ...['local', 'config', 'bench', 'tests'],
];
const SHIPPED_PAGES = ['domain', 'types', 'texts', 'src'];

/**
 * The parts of the check, the longest first so that two cores end together. `of` lists the folders
 * and files that a part reads. `work` checks this repository, or a sample repository of the same
 * layout. A part with `byFile` judges each file by itself: after an edit its `work` is given the
 * changed files and reads no other.
 * @type {{ title: string, of: string[], byFile?: boolean, work: (house: string, files?: string[])
 * => Promise<{ code: number, output: string, note?: string }> }[]}
 */
export const PARTS = [
  { title: 'walls between files', of: ROOMS, work: imports },
  { title: 'types for WeChat', of: ROOMS, work: house => types(house, 'tsconfig.json') },
  {
    title: 'types for the browser',
    of: SHIPPED_PAGES,
    work: house => types(house, 'tsconfig.h5.json'),
  },
  { title: 'nothing unused', of: ROOMS, work: unused },
  {
    title: 'format, lint, and the walls of each file',
    of: [...ROOMS, 'docs', '.github'],
    byFile: true,
    work: (house, files = ['.']) => {
      const how = ['--colors=off', '--max-diagnostics=60', '--no-errors-on-unmatched'];
      return run('biome', ['ci', ...how, '--files-ignore-unknown=true', ...files], { cwd: house });
    },
  },
  { title: 'Chinese in the texts only', of: [...ROOMS, '.github'], work: chinese },
];

/**
 * Runs every part whose files have changed since it passed, two at a time, and prints each result.
 *
 * @returns {Promise<boolean>} whether every part passed
 */
export async function check() {
  const waiting = [...PARTS];
  const settings = await filesOfRoot();
  let holds = true;
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const { title, of, work, byFile = false } = part;
      const hash = await hashOf([...of, ...settings], [], { tests: true });
      const memory = join(root, '.cache/check', title.replaceAll(' ', '-'));
      if ((await readFile(memory, 'utf8').catch(() => '')) === hash) {
        console.log(`ok    ${title} (unchanged)`);
        continue;
      }
      const began = Date.now();
      const files = byFile ? await hashesOf([...of, ...settings]) : {};
      const { code, output, note } = await work(root, changedIn(files, await passedFiles(memory)));
      const took = seconds(Date.now() - began);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${title} (${took})${note ? `: ${note}` : ''}`);
      if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '      '));
      holds &&= code === 0;
      if (code === 0) await remember(memory, hash, files);
    }
  };
  await Promise.all([worker(), worker()]);
  return holds;
}

/** The files beside the folders: settings of the tools, package.json and the lock file. */
async function filesOfRoot() {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(({ name }) => name);
}

async function remember(memory, hash, files) {
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(`${memory}.json`, JSON.stringify(files));
  await writeFile(memory, hash);
}

/** The hash of each file when the part last passed. */
const passedFiles = async memory =>
  JSON.parse(await readFile(`${memory}.json`, 'utf8').catch(() => '{}'));

/** @returns {Promise<Record<string, string>>} the hash of each file at or under some paths */
async function hashesOf(paths) {
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const hash = async file =>
    createHash('sha256')
      .update(await readFile(join(root, file)))
      .digest('base64url');
  return Object.fromEntries(await Promise.all(files.map(async file => [file, await hash(file)])));
}

/** The settings by which every file is judged. */
const JUDGES = /^(biome\.jsonc|package-lock\.json|\.gitignore)$|^config\/walls\/.*\.grit$/;
/** The most files that are passed by name. */
const MOST_NAMED = 500;

/** The files that are not as they were when they passed; undefined: all files have to be read. */
function changedIn(files, passed) {
  const changed = Object.keys(files).filter(file => files[file] !== passed[file]);
  const all = changed.length > MOST_NAMED || changed.some(file => JUDGES.test(file));
  return all || !changed.length ? undefined : changed;
}

/**
 * Runs the native TypeScript compiler; the tools of the walls still use the JavaScript one. It uses
 * one checker, because several compute the same types each (33 s of processor time with the usual
 * four, 13 s with one). Its garbage collection is set to run seldom, because the run is short.
 * After an edit it checks only the affected files.
 */
function types(house, project) {
  const home = dirname(createRequire(import.meta.url).resolve('typescript7/package.json'));
  const compiler = join(home, 'bin/tsc');
  const memory = join(house, '.cache/types', `${project}.tsbuildinfo`);
  const kept = ['--incremental', '--tsBuildInfoFile', memory];
  return run('node', [compiler, '-p', project, '--noEmit', '--checkers', '1', ...kept], {
    cwd: house,
    env: { GOGC: '400' },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await checkNode();
    await installWhatIsMissing();
    if (!(await check())) process.exitCode = 1;
  } catch (error) {
    explain(error);
  }
}
