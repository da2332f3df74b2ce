// node config/dev/measure.mjs [functions] [edits=5]: measures the time from an edit to its being
// served, in a copy of the repository. Prints one line of JSON: the milliseconds of each edit of a
// function and of a page (not with `functions`), and how often the phone in the frame was told to
// reload.
import { spawn } from 'node:child_process';
import { copyFile, link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installWhatIsMissing } from '../install.mjs';
import { filesUnder, root } from '../steps.mjs';

const ROOMS = ['domain', 'types', 'texts', 'cloudfunctions', 'local', 'config'];
const FILES = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'babel.config.js'],
  ...['project.config.json', '.browserslistrc'],
];
/** What is built and still up to date, which is then not built again in the copy. */
const BUILT = ['cloudfunctions', 'local', '.stamps/functions', '.stamps/local'].map(
  each => `dist/${each}`,
);
const EDITED = {
  function: 'cloudfunctions/modules/access/operations/whoAmI.ts',
  page: 'src/pages/me/index.tsx',
};
const EDITS = Number(process.argv.find(arg => /^\d+$/.test(arg)) ?? 5);
const PATIENCE_MS = 300_000;

const withPages = !process.argv.includes('functions');
/** The local stack is built from the list of pages too. */
const PAGES = withPages ? ['src'] : ['src/routes', 'src/access/roles.ts'];
await mkdir(join(root, '.cache'), { recursive: true });
const place = await mkdtemp(join(root, '.cache/dev-'));
let child;
try {
  // The packages are installed first, because the copy links to them and must not install anything.
  await installWhatIsMissing();
  await copy();
  const url = await start();
  const phone = await listen(url);
  const functions = await edits(EDITED.function, {
    find: 'done({ today',
    edited: n => `done({ edit: ${n}, today`,
    served: n => answers(url, `"edit":${n}`),
  });
  const pages = withPages
    ? await edits(EDITED.page, {
        find: 'export default',
        edited: n => `console.log('edit ${n}');\nexport default`,
        served: n => shows(url, `edit ${n}`),
      })
    : undefined;
  console.log(JSON.stringify({ functions, pages, reloads: phone.reloads }));
} finally {
  await stop();
  await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Makes the copy of links to the files, because creating thousands of files takes seconds. The files
 * that are written are copied.
 */
async function copy() {
  const files = await Promise.all([...ROOMS, ...PAGES, ...FILES, ...BUILT].map(filesUnder));
  const wanted = files.flat().filter(file => !/\.test\.tsx?$/.test(file));
  for (const folder of new Set(wanted.map(file => dirname(file))))
    await mkdir(join(place, folder), { recursive: true });
  for (const file of wanted) {
    const isWritten = Object.values(EDITED).includes(file) || file.startsWith('dist/.stamps/');
    const make = isWritten ? copyFile : link;
    await make(join(root, file), join(place, file));
  }
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'));
  // The hospital is empty, because its setup is not measured.
  await mkdir(join(place, 'data'));
  await writeFile(join(place, 'data/laid-in.json'), '{}');
}

/** Starts `npm run dev` in the copy. Returns its address when it is ready. */
async function start() {
  const port = await freePort();
  const args = [join(place, 'config/dev.mjs'), ...(withPages ? [] : ['functions'])];
  child = spawn(process.execPath, args, {
    cwd: place,
    env: { ...process.env, PORT: String(port), DATA_DIR: join(place, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  await until(
    async () => said.includes('Ready: '),
    'it is ready',
    () => said,
  );
  return `http://127.0.0.1:${port}`;
}

/** Listens for reloads as the frame does, and counts them. */
async function listen(url) {
  const frame = await (await fetch(url)).text();
  const [, path] = /new EventSource\('([^']+)'\)/.exec(frame);
  const told = { reloads: 0 };
  const { body } = await fetch(new URL(path, url));
  const count = async () => {
    for await (const chunk of body)
      if (String(Buffer.from(chunk)).includes('data:')) told.reloads++;
  };
  // The connection breaks when the hospital is closed.
  count().catch(() => undefined);
  return told;
}

/** Edits a file several times. Returns the ms of each edit until it was served. */
async function edits(file, { find, edited, served }) {
  const path = join(place, file);
  const source = await readFile(path, 'utf8');
  if (!source.includes(find)) throw new Error(`${file} has nothing like "${find}" to edit`);
  const took = [];
  for (let n = 1; n <= EDITS; n++) {
    const began = performance.now();
    await writeFile(path, source.replace(find, edited(n)));
    await until(() => served(n), `edit ${n} of ${file} is served`);
    took.push(Math.round(performance.now() - began));
    await sleep(500);
  }
  return took;
}

/** Whether a function’s answer contains a text. */
async function answers(url, text) {
  const response = await fetch(`${url}/call/patient`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer somebody' },
    body: JSON.stringify({ operation: 'whoAmI', input: {} }),
  });
  return (await response.text()).includes(text);
}

/** Whether a script of the served page contains a text. */
async function shows(url, text) {
  const page = await (await fetch(`${url}/app/`)).text();
  const scripts = [...page.matchAll(/src="([^"]+runtime[^"]+)"/g)].map(([, path]) => path);
  for (const path of scripts) {
    const runtime = await (await fetch(new URL(path, url))).text();
    const chunk = /"([^"]*src_pages_me_index_tsx[^"]*)":"([0-9a-f]{8})"/.exec(runtime);
    if (!chunk) continue;
    const source = await (await fetch(`${url}/app/js/${chunk[1]}.${chunk[2]}.js`)).text();
    if (source.includes(text)) return true;
  }
  return false;
}

async function until(isSo, what, more = () => '') {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > end || child.exitCode !== null)
      throw new Error(`Nothing came of waiting until ${what}. ${more()}`);
    await sleep(20);
  }
}

async function stop() {
  if (!child || child.exitCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
