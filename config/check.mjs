// npm run check: format, lint, types for both builds, the walls between the rooms, and where Chinese may stand.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, filesUnder, root, run, seconds } from './steps.mjs';

const ROOMS = [
  'domain',
  'types',
  'texts',
  'cloudfunctions',
  'src',
  'local',
  'config',
  'bench',
  'tests',
];

const parts = [
  ['biome (format, lint)', () => run('biome', ['ci', '--colors=off', '--max-diagnostics=10', '.'])],
  ['types for WeChat', () => types('tsconfig.json')],
  ['types for the browser', () => types('tsconfig.h5.json')],
  ['walls between rooms', walls],
  ['texts in the catalogue', texts],
];

/**
 * Runs every part, two at a time, and says how each went.
 * @returns {Promise<boolean>} whether all of it holds
 */
export async function check() {
  const waiting = [...parts];
  let holds = true;
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const [title, work] = part;
      const began = Date.now();
      const { code, output } = await work();
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${title} (${seconds(Date.now() - began)})`);
      if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '      '));
      holds &&= code === 0;
    }
  };
  await Promise.all([worker(), worker()]);
  return holds;
}

function types(project) {
  const memory = `.cache/${project}.tsbuildinfo`;
  return run('tsc', ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory]);
}

async function walls() {
  const rooms = [];
  for (const room of ROOMS) {
    const files = await filesUnder(room);
    if (files.some(file => /\.(tsx?|mjs)$/.test(file))) rooms.push(room);
  }
  return run('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    ...rooms,
  ]);
}

/** What a person sees comes from texts: no Chinese in the pages and functions themselves. Tests may quote it. */
async function texts() {
  const found = [];
  for (const room of ['domain', 'src', 'cloudfunctions']) {
    for (const file of await filesUnder(room)) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
      found.push(...chineseIn(await readFile(join(root, file), 'utf8')).map(at => `${file}:${at}`));
    }
  }
  const advice = found.length ? '\nWords belong in texts, comments are in English.' : '';
  return { code: found.length ? 1 : 0, output: found.join('\n') + advice };
}

/**
 * @param {string} source
 * @returns {string[]} "line: what stands there" for each line that holds Chinese characters or punctuation
 */
export function chineseIn(source) {
  return source
    .split('\n')
    .map((line, i) => [i + 1, line.trim()])
    .filter(([, line]) =>
      /[\u2e80-\u2fff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(line),
    )
    .map(([number, line]) => `${number}: ${line}`);
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
