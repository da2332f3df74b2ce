import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { at } from '../../domain/time/time';
import { schemaVersion } from '../../domain/versions/versions';
import { startStack } from '../../local';
import { booked, cardNumber, openTestHospital, person } from '../../tests/hospital';
import { dataSetOf } from '../demo/dataSet';
import { run as runCommand } from './commands';
import type { Manifest } from './shape';
import { localSite } from './sites/local';

const now = at('2026-11-23', '09:00');
let root: string;
let dataDir: string;
let kept: string;
let folder: string;
let said: string[];
const keys = () => {
  const { YUEHAO_SEAL_KEY, YUEHAO_HASH_KEY } = process.env;
  return { YUEHAO_SEAL_KEY, YUEHAO_HASH_KEY };
};
let right: ReturnType<typeof keys>;

/** Runs a command on the folder and answers yes; with `url` for a running hospital. */
const run = (line: string, { answer = 'yes', url }: { answer?: string; url?: string } = {}) => {
  said = [];
  return runCommand(line.split(' '), () => localSite(dataDir, url), {
    say: each => said.push(each),
    ask: async () => answer,
    now: () => now,
  });
};
const output = () => said.join('\n');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yuehao-backups-'));
  dataDir = join(root, 'data');
  kept = join(root, 'kept');
  const hospital = await openTestHospital({ now, dataDir: join(dataDir, 'stack') });
  right = keys();
  writeFileSync(join(dataDir, 'keys.json'), JSON.stringify(right));
  await booked(hospital, '2026-11-25');
  expect(await run(`backup ${kept}`, { url: hospital.stack.url })).toBe(true);
  await hospital.close();
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  Object.assign(process.env, right);
  folder = join(mkdtempSync(join(root, 'copy-')), 'backup');
  cpSync(kept, folder, { recursive: true });
});

const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const rewrite = (fields: Partial<Manifest>) =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest(), ...fields }));

test('a backup is compressed lines of JSON, one file per collection, with a manifest', () => {
  const { collections, version, still, beganAt } = manifest();
  expect({ version, still, beganAt }).toEqual({
    version: schemaVersion,
    still: true,
    beganAt: now,
  });
  expect(readdirSync(folder).sort()).toEqual(
    ['manifest.json', ...collections.map(({ file }) => file)].sort(),
  );
  const file = readFileSync(join(folder, 'appointments.ndjson.gz'));
  const lines = gunzipSync(file).toString().trimEnd().split('\n');
  expect(lines.map(line => JSON.parse(line))).toMatchObject([{ status: 'booked' }]);
  // A field sealed in the store is sealed in the copy.
  expect(JSON.stringify(lines)).not.toContain(person(1).name);
});

describe('a damaged backup is refused, naming the file', () => {
  test('a missing file', async () => {
    rmSync(join(folder, 'sessions.ndjson.gz'));
    expect(await run(`check ${folder}`)).toBe(false);
    expect(output()).toContain(`缺少文件 ${join(folder, 'sessions.ndjson.gz')}`);
  });

  test.each(['check', 'restore', 'switch'])('%s: a file with one changed byte', async command => {
    const path = join(folder, 'patients.ndjson.gz');
    const bytes = readFileSync(path);
    bytes[bytes.length - 5]! ^= 1;
    writeFileSync(path, bytes);
    expect(await run(`${command} ${folder}`)).toBe(false);
    expect(output()).toContain(`文件 ${path} 和备份时不同`);
  });

  test('a folder without a manifest: the backup was interrupted', async () => {
    rmSync(join(folder, 'manifest.json'));
    expect(await run(`check ${folder}`)).toBe(false);
    expect(output()).toContain(join(folder, 'manifest.json'));
  });

  test('a manifest of another format', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"format":2}');
    expect(await run(`check ${folder}`)).toBe(false);
    expect(output()).toContain('别的版本');
  });
});

test('a backup never overwrites another one', async () => {
  expect(await run(`backup ${folder}`)).toBe(false);
  expect(output()).toContain(`${folder} 已经有了`);
});

test('a running hospital can be backed up, but not restored', async () => {
  const before = dataSetOf(dataDir);
  const running = await startStack({
    ...{ dataDir: join(dataDir, 'stack'), functionsDir: root, timers: false },
    log: () => undefined,
  });
  try {
    const { url } = running;
    expect(await run(`backup ${folder}-2`, { url })).toBe(true);
    expect(await run(`restore ${folder}`, { url })).toBe(false);
    expect(output()).toContain('先停下来');
    expect(await run(`restore ${folder}`)).toBe(false);
    expect(output()).toContain('in use');
  } finally {
    await running.close();
  }
  expect(dataSetOf(dataDir)).toBe(before);
});

describe('on the folder of a stopped hospital', () => {
  test('data of an unknown newer version is refused', async () => {
    rewrite({ version: schemaVersion + 1 });
    expect(await run(`restore ${folder}`)).toBe(false);
    expect(output()).toContain(`数据版本 ${schemaVersion + 1}`);
  });

  test('a backup sealed with other keys is refused, naming the keys', async () => {
    const other = Buffer.from('another key of thirty-two bytes.').toString('base64');
    for (const name of ['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const) {
      writeFileSync(join(dataDir, 'keys.json'), JSON.stringify({ ...right, [name]: other }));
      expect(await run(`restore ${folder}`)).toBe(false);
      expect(output()).toContain(name);
    }
    writeFileSync(join(dataDir, 'keys.json'), JSON.stringify(right));
  });

  test('a set’s name is short and plain', async () => {
    expect(await run(`restore ${folder} --as Über`)).toBe(false);
    expect(output()).toContain('组名');
  });

  test('a backup is restored beside the data, switched to, and backed up again', async () => {
    expect(await run(`switch ${folder} --as second`)).toBe(false);
    expect(await run(`restore ${folder} --as second`)).toBe(true);
    expect(dataSetOf(dataDir)).toBe('');
    expect(await run(`switch ${folder} --as second`)).toBe(true);
    expect(dataSetOf(dataDir)).toBe('second');
    expect(await run(`backup ${folder}-2`)).toBe(true);
    const again = JSON.parse(
      readFileSync(join(`${folder}-2`, 'manifest.json'), 'utf8'),
    ) as Manifest;
    const contents = ({ collections }: Manifest) =>
      collections.map(({ name, content, documents }) => ({ name, content, documents }));
    expect(again.set).toBe('second');
    expect(contents(again)).toEqual(contents(manifest()));
    expect(await run('use original')).toBe(true);
    expect(dataSetOf(dataDir)).toBe('');
  });
});

describe('everything is exported in open formats', () => {
  test('with sealed fields opened, after a warning', async () => {
    const to = `${folder}-out`;
    expect(await run(`leave ${folder} ${to}`, { answer: 'no' })).toBe(false);
    expect(output()).toContain('明文');
    expect(readdirSync(join(folder, '..'))).toEqual(['backup']);
    expect(await run(`leave ${folder} ${to}`)).toBe(true);
    const { name } = person(1);
    const lines = readFileSync(join(to, 'patients.ndjson'), 'utf8');
    expect(JSON.parse(lines.split('\n')[0]!)).toMatchObject({ person: { name } });
    const table = readFileSync(join(to, 'patients.csv'), 'utf8');
    expect(table.split('\r\n')[0]).toContain('person.name');
    expect(table).toContain(name);
    expect(table).toContain(cardNumber(1));
    const all = readdirSync(to).map(file => readFileSync(join(to, file), 'utf8'));
    expect(all.join('\n')).not.toMatch(/"2\.[\w-]{6}\.[\w-]{38,}"/);
    expect(readFileSync(join(to, '说明.txt'), 'utf8')).toContain('appointments: 1');
  });

  test('with the right keys only, and never into a folder with files', async () => {
    expect(await run(`leave ${folder} ${folder}`)).toBe(false);
    process.env.YUEHAO_SEAL_KEY = Buffer.from('another key of thirty-two bytes.').toString(
      'base64',
    );
    expect(await run(`leave ${folder} ${folder}-out`)).toBe(false);
    expect(output()).toContain('YUEHAO_SEAL_KEY');
  });
});

test('an unknown command is answered with the list of commands', async () => {
  for (const line of ['', 'remove', 'check', 'backup a b', 'restore a --over'])
    expect(await run(line)).toBe(false);
  expect(output()).toContain('npm run data -- backup');
});
