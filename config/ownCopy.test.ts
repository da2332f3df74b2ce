import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
/** A repository with one small function, which loads a part of itself when it is called. */
let house: string;
let running: ChildProcess | undefined;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
};
const part = (text: string) =>
  write('cloudfunctions/echo/part.ts', `export const text = '${text}';`);
const build = () => {
  const { status, stderr } = spawnSync(process.execPath, ['config/build.mjs', 'functions'], {
    cwd: house,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
};

/** Opens the house’s hospital as `npm start` does. Returns its address. */
function start(): Promise<string> {
  const program = `const { serve } = await import('./config/serve.mjs');
    await serve({ port: 0, dataDir: '.data' });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: house });
  running = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const ready = /Ready: (\S+)/.exec(said);
      if (ready) resolve(ready[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(said)));
  });
}

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  cpSync(join(root, 'config'), join(house, 'config'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, file), join(house, file));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  write('texts/traditional.json', '[]');
  write('texts/zh-CN/word.ts', '');
  write('cloudfunctions/collections.ts', `export default { acl: 'PRIVATE', collections: [] };`);
  write('cloudfunctions/echo/config.json', '{}');
  write(
    'cloudfunctions/echo/index.ts',
    `export const main = async () => (await import('./part')).text;`,
  );
  // A hospital that loads the function at the first request, as the stack loads an operation.
  write(
    'dist/local/config/demo/hospital.js',
    `exports.openHospital = async ({ built }) => {
      const { main } = require(built + '/cloudfunctions/echo/index.js');
      const server = require('node:http').createServer((_req, res) =>
        main().then(text => res.end(text), error => res.end(String(error))));
      await new Promise(done => server.listen(0, '127.0.0.1', done));
      return { url: 'http://127.0.0.1:' + server.address().port, close: () => server.close() };
    };`,
  );
});

afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(house, { recursive: true });
});

test('a build beside a running hospital takes nothing away from it', async () => {
  part('as started');
  build();
  const url = await start();
  part('as edited');
  build();
  expect(await (await fetch(url)).text()).toBe('as started');

  const copies = join(house, '.cache/serving');
  expect(readdirSync(copies)).toEqual([String(running?.pid)]);
  const ended = new Promise(done => running?.once('exit', done));
  running?.kill('SIGKILL');
  await ended;
  expect(await (await fetch(await start())).text()).toBe('as edited');
  // The killed one could not remove its copy, the next start did.
  expect(readdirSync(copies)).toEqual([String(running?.pid)]);
  const closed = new Promise(done => running?.once('exit', done));
  running?.kill('SIGTERM');
  await closed;
  expect(existsSync(join(copies, String(running?.pid)))).toBe(false);
});
