import { type CollectionSpec, openStore, type Store } from './index';

const collections: CollectionSpec[] = [
  { name: 'sessions', indexes: [{ name: 'day', keys: [{ field: 'day', direction: 1 }] }] },
  {
    name: 'people',
    indexes: [{ name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true }],
  },
];
let store: Store;
beforeEach(async () => {
  store = await openStore({ collections, now: () => 1_000 });
});
afterEach(() => store.close());

test('a conditional update takes the last place once', async () => {
  await store.insert('sessions', [{ _id: 's', left: 1, taken: [] }]);
  const book = (who: string) =>
    store.updateAndReturn(
      'sessions',
      { _id: 's', left: { $gt: 0 } },
      { $inc: { left: -1 }, $push: { taken: who } },
    );
  expect(await Promise.all([book('a'), book('b')])).toEqual([
    { updated: 1, doc: { _id: 's', left: 0, taken: ['a'] } },
    { updated: 0, doc: null },
  ]);
});

test('ids are generated where missing, kept where given, and unique', async () => {
  const [made, given] = await store.insert('people', [{ phone: '1' }, { _id: 'p', phone: '2' }]);
  expect([made, given]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), 'p']);
  await expect(
    store.insert('people', [{ phone: '3' }, { _id: 'p', phone: '4' }]),
  ).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining(
      'E11000 duplicate key error collection: tnt-local.people index: _id_ dup key: { _id: "p" }',
    ),
  });
  expect(await store.count('people', {})).toBe(2);
});

test('a unique index refuses a duplicate, and a missing field counts as null', async () => {
  await store.insert('people', [{ _id: 'p', phone: '1' }, { _id: 'q' }]);
  const refusal = (key: string) => ({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining(
      `E11000 duplicate key error collection: tnt-local.people index: phone dup key: ${key}`,
    ),
  });
  await expect(store.insert('people', [{ phone: '1' }])).rejects.toMatchObject(
    refusal('{ phone: "1" }'),
  );
  await expect(store.insert('people', [{ phone: null }])).rejects.toMatchObject(
    refusal('{ phone: null }'),
  );
  await expect(store.replace('people', 'q', { phone: '1' })).rejects.toMatchObject(
    refusal('{ phone: "1" }'),
  );
  const both = { filter: {}, update: { $set: { phone: '7' } }, multi: true };
  await expect(store.update('people', both)).rejects.toMatchObject(refusal('{ phone: "7" }'));
  await store.remove('people', { filter: { _id: 'p' }, multi: false });
  expect(await store.replace('people', 'q', { phone: '1' })).toEqual({ updated: 1 });
});

test('a collection must exist, and is created once', async () => {
  await expect(store.find('none', { filter: {} })).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  await expect(store.insert('none', [{}])).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  await store.createCollection('made');
  await expect(store.createCollection('made')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  });
  expect(store.collections()).toEqual(['made', 'people', 'sessions']);
});

test('sorting uses MongoDB’s order of types; skip, limit and projection apply after it', async () => {
  const values = [true, 'b', 2, null, [5, 0], { x: 1 }, new Date(0), 'a', 1];
  await store.insert(
    'sessions',
    values.map((v, i) => ({ _id: `${i}`, v })),
  );
  const ordered = async (direction: 1 | -1) =>
    (await store.find('sessions', { filter: {}, sort: [['v', direction]] })).docs.map(doc => doc.v);
  expect(await ordered(1)).toEqual([null, [5, 0], 1, 2, 'a', 'b', { x: 1 }, true, new Date(0)]);
  expect(await ordered(-1)).toEqual([new Date(0), true, { x: 1 }, 'b', 'a', [5, 0], 2, 1, null]);
  const page = { filter: {}, sort: [['v', 1]] as [string, 1][], skip: 2, limit: 2 };
  expect((await store.find('sessions', { ...page, projection: { v: 1, _id: 0 } })).docs).toEqual([
    { v: 1 },
    { v: 2 },
  ]);
  expect((await store.find('sessions', { ...page, projection: { v: 0 } })).docs).toEqual([
    { _id: '8' },
    { _id: '2' },
  ]);
  expect((await store.find('sessions', { ...page, limit: 0 })).docs).toEqual([]);
});

test('aggregation joins, groups and reads the store’s clock', async () => {
  await store.insert('sessions', [
    { _id: 's1', day: 1, who: 'p' },
    { _id: 's2', day: 1, who: 'q' },
    { _id: 's3', day: 2, who: 'p' },
  ]);
  await store.insert('people', [{ _id: 'p', phone: '1' }]);
  expect(
    await store.aggregate('sessions', [
      { $match: { day: 1 } },
      { $lookup: { from: 'people', localField: 'who', foreignField: '_id', as: 'person' } },
      { $project: { phones: '$person.phone', now: '$$NOW' } },
    ]),
  ).toEqual([
    { _id: 's1', phones: ['1'], now: new Date(1_000) },
    { _id: 's2', phones: [], now: new Date(1_000) },
  ]);
  const groups = await store.aggregate('sessions', [
    { $group: { _id: '$day', n: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ]);
  expect(groups).toEqual([
    { _id: 1, n: 2 },
    { _id: 2, n: 1 },
  ]);
  await expect(store.aggregate('sessions', [{ $out: 'people' }])).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  });
});

test('malformed filters, documents and ids are refused by name', async () => {
  const failed = { code: 'DATABASE_REQUEST_FAILED' };
  await expect(store.find('people', { filter: { a: { $magic: 1 } } })).rejects.toMatchObject(
    failed,
  );
  await expect(store.find('people', { filter: { $where: 'true' } })).rejects.toMatchObject(failed);
  await expect(store.insert('people', [{ a: { $b: 1 } }])).rejects.toMatchObject(failed);
  await expect(store.replace('people', 'p', { _id: 'q' })).rejects.toMatchObject(failed);
  await expect(store.insert('people', [])).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  await expect(store.insert('people', [{ _id: '' }])).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  });
});
