import { type CollectionSpec, openStore, type Store } from './index';

const collections: CollectionSpec[] = [
  {
    name: 'c',
    indexes: [{ name: 'u', keys: [{ field: 'u', direction: 1 }], unique: true }],
  },
];
const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining(
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  ),
};
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining(
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  ),
};
const BUSY = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionBusy] Transaction is busy.'),
};

let store: Store;
beforeEach(async () => {
  store = await openStore({ collections });
  await store.insert('c', [
    { _id: 'a', n: 0, u: 1 },
    { _id: 'b', n: 0, u: 2 },
  ]);
});
afterEach(() => store.close());

const add = (id: string, tx?: string) =>
  store.updateAndReturn('c', { _id: id }, { $inc: { n: 1 } }, tx);
const read = async (id: string, tx?: string) =>
  (await store.find('c', { filter: { _id: id } }, tx)).docs[0]?.n;
const settled = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => 'done',
      () => 'failed',
    ),
    new Promise(resolve => setTimeout(resolve, 20, 'waits')),
  ]);

test('the snapshot is taken at the first operation, not at begin', async () => {
  const tx = await store.begin();
  await add('a');
  expect(await read('a', tx)).toBe(1);
  await add('a');
  await store.insert('c', [{ _id: 'later', n: 0 }]);
  await store.remove('c', { filter: { _id: 'b' }, multi: false });
  expect(await read('a', tx)).toBe(1);
  expect(await read('b', tx)).toBe(0);
  const seen = await store.find('c', { filter: {}, sort: [['_id', 1]] }, tx);
  expect(seen.docs.map(doc => doc._id)).toEqual(['a', 'b']);
});

test('a write to a document changed since the snapshot fails at once and ends the transaction', async () => {
  const tx = await store.begin();
  await read('b', tx);
  await add('a');
  await expect(add('a', tx)).rejects.toMatchObject(CONFLICT);
  await expect(read('a', tx)).rejects.toMatchObject(GONE);
  await expect(store.abort(tx)).rejects.toMatchObject(GONE);
});

test('write skew is allowed', async () => {
  const [one, two] = [await store.begin(), await store.begin()];
  await read('b', one);
  await read('a', two);
  await add('a', one);
  await add('b', two);
  await store.commit(one);
  await store.commit(two);
  expect([await read('a'), await read('b')]).toEqual([1, 1]);
});

test.each(['commit', 'abort'] as const)(
  'a plain write to a locked document waits for %s',
  async how => {
    const tx = await store.begin();
    await add('a', tx);
    const plain = add('a');
    expect(await settled(plain)).toBe('waits');
    expect(await settled(add('b'))).toBe('done');
    await store[how](tx);
    expect((await plain).doc).toMatchObject({ n: how === 'commit' ? 2 : 1 });
  },
);

test('a plain insert waits for an open transaction that holds its id or unique key', async () => {
  const tx = await store.begin();
  await store.insert('c', [{ _id: 'new', u: 9 }], tx);
  const sameId = store.insert('c', [{ _id: 'new', u: 10 }]);
  const sameKey = store.insert('c', [{ _id: 'other', u: 9 }]);
  expect([await settled(sameId), await settled(sameKey)]).toEqual(['waits', 'waits']);
  await store.commit(tx);
  await expect(sameId).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  await expect(sameKey).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
});

test('a second operation in flight is refused as busy, and the first continues', async () => {
  const tx = await store.begin();
  const first = add('a', tx);
  await expect(add('b', tx)).rejects.toMatchObject(BUSY);
  await expect(store.commit(tx)).rejects.toMatchObject(BUSY);
  expect((await first).updated).toBe(1);
  await store.commit(tx);
  expect([await read('a'), await read('b')]).toEqual([1, 0]);
});

test('finished and unknown transactions do not exist', async () => {
  const [done, given] = [await store.begin(), await store.begin()];
  await store.commit(done);
  await store.abort(given);
  for (const id of [done, given, 'unknown']) {
    await expect(read('a', id)).rejects.toMatchObject(GONE);
    await expect(store.commit(id)).rejects.toMatchObject(GONE);
    await expect(store.abort(id)).rejects.toMatchObject(GONE);
  }
});

test('a duplicate key undoes the whole transaction, which can only be aborted', async () => {
  const tx = await store.begin();
  await add('a', tx);
  await expect(store.insert('c', [{ _id: 'x', u: 2 }], tx)).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  });
  expect(await settled(add('a'))).toBe('done');
  await expect(store.commit(tx)).rejects.toMatchObject(GONE);
  await store.abort(tx);
  expect(await read('a')).toBe(1);
});

test('a transaction expires after 30 real seconds and frees its locks', async () => {
  const tx = await store.begin();
  await add('a', tx);
  const real = performance.now.bind(performance);
  const plain = add('a');
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + 29_000);
  try {
    expect(await read('a', tx)).toBe(1);
    clock.mockImplementation(() => real() + 30_001);
    await expect(read('a', tx)).rejects.toMatchObject(GONE);
  } finally {
    clock.mockRestore();
  }
  expect((await plain).doc).toMatchObject({ n: 1 });
});

test('an abandoned transaction ends by itself', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance'] });
  try {
    const tx = await store.begin();
    await add('a', tx);
    const plain = add('a');
    jest.advanceTimersByTime(29_999);
    await expect(read('a', tx)).resolves.toBe(1);
    jest.advanceTimersByTime(1);
    expect((await plain).doc).toMatchObject({ n: 1 });
    await expect(store.commit(tx)).rejects.toMatchObject(GONE);
  } finally {
    jest.useRealTimers();
  }
});

test('batch insert, where-update, replace and remove inside a transaction', async () => {
  const tx = await store.begin();
  await store.insert(
    'c',
    Array.from({ length: 1001 }, (_, i) => ({ _id: `m${i}`, u: 100 + i, m: 1 })),
    tx,
  );
  expect(
    await store.update('c', { filter: { m: 1 }, update: { $inc: { m: 1 } }, multi: true }, tx),
  ).toEqual({
    matched: 1001,
    updated: 1001,
  });
  await store.replace('c', 'a', { u: 1, whole: true }, tx);
  expect(await store.remove('c', { filter: { m: 2 }, multi: true }, tx)).toBe(1001);
  await store.commit(tx);
  expect((await store.find('c', { filter: {} })).docs).toEqual([
    { _id: 'a', u: 1, whole: true },
    { _id: 'b', n: 0, u: 2 },
  ]);
});
