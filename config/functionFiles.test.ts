import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { operations } from '../cloudfunctions/patient';

const root = join(__dirname, '..');
const folder = join(root, 'dist/cloudfunctions/patient');
let begun: string[];
/** The operations without a file of their own. */
let lost: string[];
/** The number of letters that an instance of `clock` has read. */
let ofClock: number;

/**
 * Lists the files of `patient` that an instance has read once it can be called. The functions are
 * built first, if they are not as their sources are.
 */
beforeAll(() => {
  const script = `
    import { createRequire } from 'node:module';
    import { build } from './config/build.mjs';
    await build(['functions']);
    const require = createRequire(import.meta.url);
    const { operations } = require(${JSON.stringify(join(folder, 'index.js'))});
    const begun = Object.keys(require.cache);
    const lost = [];
    for (const [name, load] of Object.entries(operations))
      if ((await load())[name]?.contract.operation !== name) lost.push(name);
    require(${JSON.stringify(join(folder, '../clock/index.js'))});
    const ofClock = Object.keys(require.cache).filter(file => file.includes('/clock/'));
    console.log(JSON.stringify({ begun, lost, ofClock }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  const said = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    begun: string[];
    lost: string[];
    ofClock: string[];
  };
  begun = said.begun.filter(file => file.startsWith(folder));
  lost = said.lost;
  ofClock = said.ofClock.reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0);
});

test('an instance starts without any operation, and without code that only some calls need', () => {
  const others = readdirSync(folder).filter(name => !begun.includes(join(folder, name)));
  for (const operation of Object.keys(operations))
    expect(others.some(name => name.startsWith(`${operation}-`))).toBe(true);
  for (const late of ['wx-server-sdk-', 'form-data.js', 'xml2js.js'])
    expect(others.some(name => name.startsWith(late))).toBe(true);
  // Only `notices` sends SMS, so no other function carries the library for it.
  const code = others.map(name => readFileSync(join(folder, name), 'utf8'));
  expect(code.some(text => text.includes('X-TC-Action'))).toBe(false);
});

test('it starts with the database, contracts and texts: 796 KB', () => {
  const names = begun.map(file => basename(file));
  expect(names).toContain('index.js');
  const code = begun.map(file => readFileSync(file, 'utf8'));
  expect(code.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(850_000);
  expect(code.some(text => text.includes('jsonwebtoken is left out'))).toBe(true);
});

test('an instance of a timer starts without any of its jobs, and without contracts and words', () => {
  expect(ofClock).toBeLessThan(550_000);
});

test('every operation comes with the file that is loaded for it', () => {
  expect(lost).toEqual([]);
});

test('every operation is offered by its own name', async () => {
  for (const [name, load] of Object.entries(operations)) {
    const { [name]: operation } = (await load()) as Record<string, unknown>;
    expect(operation).toMatchObject({ contract: { operation: name, function: 'patient' } });
  }
});
