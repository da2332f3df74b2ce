// npm run check: format, lint, types for both builds, and the walls: between files, in each file, around Chinese,
// around what is unused.
// What has not changed since it last held is not looked at again. On two quiet cores: cold (.cache removed) 25 s, after an edit of
// one page 15 s, with nothing changed 2 s.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, hashOf, root, run, seconds } from './steps.mjs';
import { chinese } from './walls/chinese.mjs';
import { imports } from './walls/imports.mjs';
import { unused } from './walls/unused.mjs';

const ROOMS = [
  ...['domain', 'types', 'texts', 'cloudfunctions', 'src'],
  ...['local', 'config', 'bench', 'tests'],
];
const SHIPPED_PAGES = ['domain', 'types', 'texts', 'src'];

/**
 * The longest first, so that two cores end together. Each with what it looks at: rooms, and files beside them. `work` looks at
 * this repository, or at a house built like it.
 * @type {{ title: string, of: string[], work: (house: string) => Promise<{ code: number, output: string, note?: string }> }[]}
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
    work: house =>
      run('biome', ['ci', '--colors=off', '--max-diagnostics=60', '.'], { cwd: house }),
  },
  { title: 'Chinese in the texts only', of: [...ROOMS, '.github'], work: chinese },
];

/**
 * Runs every part that has changed since it held, two at a time, and says how each went.
 * @returns {Promise<boolean>} whether all of it holds
 */
export async function check() {
  const waiting = [...PARTS];
  const settings = await filesOfRoot();
  let holds = true;
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const { title, of, work } = part;
      const hash = await hashOf([...of, ...settings], [], { tests: true });
      const memory = join(root, '.cache/check', title.replaceAll(' ', '-'));
      if ((await readFile(memory, 'utf8').catch(() => '')) === hash) {
        console.log(`ok    ${title} (unchanged)`);
        continue;
      }
      const began = Date.now();
      const { code, output, note } = await work(root);
      const took = seconds(Date.now() - began);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${title} (${took})${note ? `: ${note}` : ''}`);
      if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '      '));
      holds &&= code === 0;
      if (code === 0) await remember(memory, hash);
    }
  };
  await Promise.all([worker(), worker()]);
  return holds;
}

/** What stands beside the rooms: settings of the tools, package.json and the lock file. */
async function filesOfRoot() {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(({ name }) => name);
}

async function remember(memory, hash) {
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(memory, hash);
}

/**
 * By the compiler that is a program of the machine; the walls' tools still ask the one written in JavaScript. One checker, since
 * several each work out the same types for themselves (33 s of the processor's time with the usual four, 13 s with one), and its
 * memory is swept seldom: the run is short. After an edit it looks only at what the edit can change.
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
