import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from './keys';

let dataDir: string;
let stackDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
  stackDir = join(dataDir, 'stack');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const file = () => join(dataDir, 'keys.json');
const said = (): string => {
  try {
    keysOf(dataDir, stackDir);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it started');
};

test('keys are made once for new data, readable by the owner only, and kept at the next start', () => {
  const made = keysOf(dataDir, stackDir);
  expect(Buffer.from(made.YUEHAO_SEAL_KEY!, 'base64')).toHaveLength(32);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  mkdirSync(stackDir);
  writeFileSync(join(stackDir, 'journal'), 'data');
  expect(keysOf(dataDir, stackDir)).toEqual(made);
});

test('keys lost beside existing data: the message gives the reason and the remedy, and no new ones are made', () => {
  mkdirSync(stackDir);
  writeFileSync(join(stackDir, 'journal'), 'data');
  const message = said();
  expect(message.startsWith(dataDir)).toBe(true);
  expect(message).toContain('keys.json is gone');
  expect(message).toContain('Put the file back');
  expect(message).toContain('DATA_DIR');
  expect(() => readFileSync(file())).toThrow();
});

test.each(['', '{', '{"YUEHAO_SEAL_KEY":"one"}', 'null'])(
  'a file without keys (%j): the same',
  text => {
    writeFileSync(file(), text);
    expect(said()).toContain('holds no keys');
    expect(readFileSync(file(), 'utf8')).toBe(text);
  },
);

test('a file with a former key is accepted as it is', () => {
  const keys = { YUEHAO_SEAL_KEY: 'a', YUEHAO_HASH_KEY: 'b', YUEHAO_SEAL_KEY_FORMER: 'c' };
  writeFileSync(file(), JSON.stringify(keys));
  expect(keysOf(dataDir, stackDir)).toEqual(keys);
});
