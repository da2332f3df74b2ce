import { spawnSync } from 'node:child_process';
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CollectionSpec, openStore, type Store } from './index';
import type { Doc } from './types';

const collections: CollectionSpec[] = [
  { name: 'c', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }] }] },
];

let root: string;
let dirs = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const logOf = (dir: string) => join(dir, 'log.jsonl');
const newDir = () => join(root, `d${++dirs}`);
const stateOf = async (store: Store) =>
  JSON.stringify((await store.find('c', { filter: {}, sort: [['_id', 1]] })).docs);

/** Opens a directory that holds only this log, as after a crash. */
async function reopened(
  log: Buffer,
  more: Partial<Parameters<typeof openStore>[0]> = {},
): Promise<string> {
  const dir = newDir();
  await mkdir(dir);
  await writeFile(logOf(dir), log);
  const store = await openStore({ dir, collections, ...more });
  const state = await stateOf(store);
  await store.close();
  return state;
}

/** Writes a history. Returns the log and the acknowledged state for each length of the log. */
async function written(steps: ((store: Store) => Promise<unknown>)[]) {
  const dir = newDir();
  const store = await openStore({ dir, collections });
  const acknowledged = [{ bytes: (await stat(logOf(dir))).size, state: await stateOf(store) }];
  for (const step of steps) {
    await step(store);
    acknowledged.push({ bytes: (await stat(logOf(dir))).size, state: await stateOf(store) });
  }
  const log = await readFile(logOf(dir));
  await store.close();
  return { log, acknowledged };
}

const STEPS = [
  (s: Store) => s.insert('c', [{ _id: 'a', n: 1, list: [{ at: new Date(5) }], word: '约号' }]),
  (s: Store) =>
    s.insert('c', [
      { _id: 'b', n: 2 },
      { _id: 'e', n: 3 },
    ]),
  (s: Store) =>
    s.updateAndReturn('c', { _id: 'a' }, { $inc: { n: 1 }, $push: { list: { at: 6 } } }),
  (s: Store) => s.remove('c', { filter: { _id: 'b' }, multi: false }),
  (s: Store) => s.replace('c', 'a', { list: [3, { deep: { x: -0.5 } }] }),
  async (s: Store) => {
    const tx = await s.begin();
    await s.insert('c', [{ _id: 't1' }], tx);
    await s.update('c', { filter: {}, update: { $set: { seen: true } }, multi: true }, tx);
    await s.commit(tx);
  },
];

test('a log cut within its last record gives everything before it and nothing of it', async () => {
  const { log, acknowledged } = await written(STEPS);
  const [before, last] = acknowledged.slice(-2);
  expect(last!.bytes).toBe(log.length);
  for (let bytes = before!.bytes; bytes < log.length; bytes++) {
    expect(await reopened(log.subarray(0, bytes))).toBe(before!.state);
  }
  expect(await reopened(log)).toBe(last!.state);
});

test('after a cut the store writes on from there', async () => {
  const { log } = await written(STEPS);
  const dir = newDir();
  await mkdir(dir);
  await writeFile(logOf(dir), log.subarray(0, log.length - 3));
  for (const _id of ['later', 'latest']) {
    const store = await openStore({ dir, collections });
    await store.insert('c', [{ _id }]);
    await store.close();
  }
  const store = await openStore({ dir, collections });
  expect(await store.count('c', { _id: { $in: ['later', 'latest', 't1'] } })).toBe(2);
  await store.close();
});

test('a log of random writes, cut anywhere, gives a prefix of the acknowledged writes', async () => {
  const value = fc.oneof(
    fc.integer(),
    fc.string(),
    fc.double(),
    fc.date({ noInvalidDate: true }),
    fc.constant(null),
  );
  const write = fc.oneof(
    fc.tuple(fc.constantFrom('p', 'q'), value).map(
      ([id, v]) =>
        (s: Store) =>
          s.replace('c', id, { v, n: 1 }),
    ),
    fc.array(value, { maxLength: 4 }).map(list => (s: Store) => s.insert('c', [{ list }])),
    value.map(
      v => (s: Store) => s.update('c', { filter: {}, update: { $push: { more: v } }, multi: true }),
    ),
    fc.constant((s: Store) => s.remove('c', { filter: { n: 1 }, multi: false })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (steps, part) => {
        const { log, acknowledged } = await written(steps);
        const first = acknowledged[0]!.bytes;
        const bytes = first + Math.floor((log.length - first) * part);
        const expected = acknowledged.filter(each => each.bytes <= bytes).at(-1)!.state;
        expect(await reopened(log.subarray(0, bytes))).toBe(expected);
      },
    ),
    { numRuns: 60, seed: 20261122 },
  );
});

test('a changed byte before the last record is a clear error and changes nothing', async () => {
  const { log } = await written(STEPS);
  for (let at = 0; at < log.length - 1; at += 7) {
    const bad = Buffer.from(log);
    bad[at]! ^= 1;
    const dir = newDir();
    await mkdir(dir);
    await writeFile(logOf(dir), bad);
    await expect(openStore({ dir, collections })).rejects.toThrow(
      /log\.jsonl.*(line \d+|incomplete).*Put back a copy/,
    );
    expect(await readFile(logOf(dir))).toEqual(bad);
  }
});

test('a missing line, garbage and an empty file are clear errors', async () => {
  const { log } = await written(STEPS);
  const lines = log.toString().split('\n');
  const without = (n: number) => Buffer.from(lines.filter((_, i) => i !== n).join('\n'));
  await expect(reopened(without(4))).rejects.toThrow(/line 5.*batch \d+ is missing/);
  await expect(reopened(without(0))).rejects.toThrow(/line 1/);
  await expect(reopened(Buffer.from('garbage\n'))).rejects.toThrow(/line 1.*checksum/);
  await expect(reopened(Buffer.alloc(0))).rejects.toThrow(/incomplete/);
});

test('values come back unchanged: dates, patterns, NaN, dates before 1970, empty values', async () => {
  const doc: Doc = {
    _id: 'v',
    at: new Date(-5),
    far: new Date(8.64e15),
    pattern: /约\d+/i,
    nan: Number.NaN,
    big: 2 ** 53 - 1,
    half: 0.1,
    nothing: null,
    empty: {},
    list: [[], [null]],
    price: '$5',
  };
  const dir = newDir();
  let store = await openStore({ dir, collections });
  await store.insert('c', [doc]);
  await store.close();
  store = await openStore({ dir, collections });
  expect((await store.find('c', { filter: {} })).docs).toEqual([doc]);
  await store.close();
});

test('an acknowledged write is in the log at that moment, and many writers share a sync', async () => {
  const dir = newDir();
  const store = await openStore({ dir, collections });
  await Promise.all(
    Array.from({ length: 200 }, (_, n) => store.insert('c', [{ _id: `i${n}`, n }])),
  );
  const copy = newDir();
  await mkdir(copy);
  await copyFile(logOf(dir), logOf(copy));
  await store.close();
  const log = await readFile(logOf(copy));
  expect(JSON.parse(await reopened(log))).toHaveLength(200);
  expect(log.toString().split('\n').length).toBeLessThan(20);
});

test('compaction under load loses nothing and shortens the log', async () => {
  const dir = newDir();
  const store = await openStore({ dir, collections, compactAfterBytes: 5_000 });
  await store.insert(
    'c',
    Array.from({ length: 20 }, (_, n) => ({ _id: `s${n}`, n: 0, pad: 'x'.repeat(500) })),
  );
  let lengths = 0;
  let most = 0;
  for (let round = 0; round < 60; round++) {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store.updateAndReturn('c', { _id: `s${n}` }, { $inc: { n: 1 } }),
      ),
    );
    const { size } = await stat(logOf(dir));
    lengths += size;
    most = Math.max(most, size);
    if (round % 10 === 5) {
      // This is a crash at this moment, in any state of the compaction.
      const rows = JSON.parse(await reopened(await readFile(logOf(dir)))) as Doc[];
      expect(rows.map(row => row.n)).toEqual(Array(20).fill(round + 1));
    }
  }
  await store.close();
  expect(lengths).toBeGreaterThan(0);
  expect(most).toBeLessThan(60_000);
  const rows = JSON.parse(await reopened(await readFile(logOf(dir)))) as Doc[];
  expect(rows.map(row => row.n)).toEqual(Array(20).fill(60));
});

test('a half-written new log of a crash is thrown away', async () => {
  const { log, acknowledged } = await written(STEPS);
  const dir = newDir();
  await mkdir(dir);
  await writeFile(logOf(dir), log);
  await writeFile(`${logOf(dir)}.new`, 'half');
  const store = await openStore({ dir, collections });
  expect(await stateOf(store)).toBe(acknowledged.at(-1)!.state);
  await store.close();
  await expect(stat(`${logOf(dir)}.new`)).rejects.toThrow(/ENOENT/);
});

test('one store at a time uses a directory, and the lock of a dead process is replaced', async () => {
  const dir = newDir();
  const store = await openStore({ dir, collections });
  await expect(openStore({ dir, collections })).rejects.toThrow(/in use by/);
  await store.close();
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  await writeFile(join(dir, 'lock'), JSON.stringify({ pid: dead, start: null }));
  await (await openStore({ dir, collections })).close();
  await writeFile(join(dir, 'lock'), JSON.stringify({ pid: process.ppid, start: null }));
  await expect(openStore({ dir, collections })).rejects.toThrow(
    `in use by process ${process.ppid}`,
  );
});

test('stored data is indexed at the start, and a broken unique index is a clear error', async () => {
  const { log } = await written([s => s.insert('c', [{ n: 1 }, { n: 1 }, { n: 2 }])]);
  const index = { name: 'unique_n', keys: [{ field: 'n', direction: 1 as const }], unique: true };
  await expect(
    reopened(log, { collections: [{ name: 'c', indexes: [index] }] }),
  ).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining('collection: tnt-local.c index: unique_n dup key: { n: 1 }'),
  });
  const dir = newDir();
  await mkdir(dir);
  await writeFile(logOf(dir), log);
  const plain = { name: 'n', keys: index.keys };
  const store = await openStore({ dir, collections: [{ name: 'c', indexes: [plain] }] });
  expect((await store.find('c', { filter: { n: 2 } })).examined).toBe(1);
  await store.close();
});

test('collections created at run time survive a restart', async () => {
  const dir = newDir();
  let store = await openStore({ dir, collections });
  await store.createCollection('made');
  await store.insert('made', [{ _id: 1 }]);
  await store.close();
  store = await openStore({ dir });
  expect(store.collections()).toEqual(['c', 'made']);
  expect((await store.find('made', { filter: { _id: 1 } })).docs).toEqual([{ _id: 1 }]);
  await store.close();
  await appendFile(logOf(dir), 'torn');
  await (await openStore({ dir })).close();
});
