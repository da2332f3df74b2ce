import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const script = (name: string, args: string[], env: NodeJS.ProcessEnv): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'config', name), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** A port that is free at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

describe('npm start', () => {
  test('reports a taken port at once, with the setting to choose another', async () => {
    const other: Server = createServer();
    await new Promise<void>(done => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const { status, stderr } = script('start.mjs', [], { PORT: String(port) });
    other.close();
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(stderr).toContain('PORT=');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });

  test('refuses an invalid port', () => {
    const { status, stderr } = script('start.mjs', [], { PORT: '80a' });
    expect(stderr).toContain('not "80a"');
    expect(status).toBe(1);
  });

  test('reports a folder that cannot hold data, with the setting to choose another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    writeFileSync(join(folder, 'file'), '');
    const { status, stderr } = script('start.mjs', [], {
      PORT: String(await freePort()),
      DATA_DIR: join(folder, 'file/data'),
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toContain('DATA_DIR=');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });
});

test.each(['start.mjs', 'dev.mjs', 'rehearse.mjs'])(
  '%s does not pass over an option that it does not take',
  name => {
    const { status, stderr } = script(name, ['--prot'], {});
    expect(stderr).toContain('unknown: --prot');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  },
);

test('nothing is installed through a link, because npm would empty the folder behind it', () => {
  const copy = mkdtempSync(join(tmpdir(), 'linked-'));
  mkdirSync(join(copy, 'config'));
  mkdirSync(join(copy, 'packages/kept'), { recursive: true });
  for (const name of ['config/install.mjs', 'config/steps.mjs'])
    cpSync(join(root, name), join(copy, name));
  writeFileSync(join(copy, 'package-lock.json'), '{ "packages": { "node_modules/other": {} } }');
  symlinkSync(join(copy, 'packages'), join(copy, 'node_modules'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { installWhatIsMissing } = await import('${join(copy, 'config/install.mjs')}');
       await installWhatIsMissing();`,
    ],
    { encoding: 'utf8' },
  );
  const kept = existsSync(join(copy, 'packages/kept'));
  rmSync(copy, { recursive: true });
  expect(stderr).toContain('node_modules is a link');
  expect(kept).toBe(true);
  expect(status).toBe(1);
});

describe('npm test', () => {
  test('refuses a name that is neither a suite nor a test file, before it builds', () => {
    const { status, stdout, stderr } = script('test.mjs', ['journys'], {});
    expect(stderr).toContain('no test file "journys". The suites: rules,');
    expect(stdout).not.toContain('Building');
    expect(status).toBe(1);
  });

  test('runs one file by its path, and fails when no test ran', () => {
    const { status, stdout, stderr } = script(
      'test.mjs',
      ['rules', 'domain/time/months', '-t', 'no test is called like this'],
      {},
    );
    expect(stdout + stderr).toContain('0 of 1 total');
    expect(stdout).toMatch(/^0 passed, [1-9]\d* failed$/m);
    expect(status).toBe(1);
  });
});

test('npm run build lists the targets when asked for an unknown one', () => {
  const { status, stderr } = script('build.mjs', ['android'], {});
  expect(stderr).toContain('functions, local, weapp, h5');
  expect(status).toBe(1);
});
