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

test('made once for new data, readable by their owner only, and the same at the next start', () => {
  const made = keysOf(dataDir, stackDir);
  expect(Buffer.from(made.YUEHAO_SEAL_KEY!, 'base64')).toHaveLength(32);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  mkdirSync(stackDir);
  writeFileSync(join(stackDir, 'journal'), 'data');
  expect(keysOf(dataDir, stackDir)).toEqual(made);
});

test('lost beside data that is there: it says what happened and what to do, and makes no new ones', () => {
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
  'a file that holds no keys (%j): likewise',
  text => {
    writeFileSync(file(), text);
    expect(said()).toContain('holds no keys');
    expect(readFileSync(file(), 'utf8')).toBe(text);
  },
);

test('a file with a former key besides is taken as it is', () => {
  const keys = { YUEHAO_SEAL_KEY: 'a', YUEHAO_HASH_KEY: 'b', YUEHAO_SEAL_KEY_FORMER: 'c' };
  writeFileSync(file(), JSON.stringify(keys));
  expect(keysOf(dataDir, stackDir)).toEqual(keys);
});
