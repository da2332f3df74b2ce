import { openStore, type Store } from './index';

const session = {
  name: 'sessions',
  indexes: [{ name: 'day', keys: [{ field: 'day', direction: 1 as const }] }],
};
let store: Store;
beforeEach(async () => {
  store = await openStore({
    collections: [
      session,
      {
        name: 'people',
        indexes: [{ name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true }],
      },
    ],
  });
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
  const answers = await Promise.all([book('a'), book('b')]);
  expect(answers).toEqual([
    { updated: 1, doc: { _id: 's', left: 0, taken: ['a'] } },
    { updated: 0, doc: null },
  ]);
});

test('find goes by an index and says how many it examined', async () => {
  await store.insert(
    'sessions',
    Array.from({ length: 100 }, (_, i) => ({ _id: `s${i}`, day: i % 10, n: i })),
  );
  const { docs, examined } = await store.find('sessions', { filter: { day: 3, n: { $gt: 50 } } });
  expect(docs.map(doc => doc.n)).toEqual([53, 63, 73, 83, 93]);
  expect(examined).toBe(10);
});

test('a transaction reads its own writes; others see them after commit', async () => {
  const tx = await store.begin();
  await store.insert('people', [{ _id: 'p', phone: '1' }], tx);
  expect(await store.count('people', {})).toBe(0);
  expect((await store.find('people', { filter: {} }, tx)).docs).toHaveLength(1);
  await store.commit(tx);
  expect(await store.count('people', {})).toBe(1);
});

test('the second writer of a document fails at once', async () => {
  await store.insert('people', [{ _id: 'p', phone: '1' }]);
  const [one, two] = [await store.begin(), await store.begin()];
  const set = (tx: string) =>
    store.update('people', { filter: { _id: 'p' }, update: { $set: { n: 1 } }, multi: false }, tx);
  await set(one);
  await expect(set(two)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
  await store.commit(one);
  await expect(store.commit(two)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
});

test('a unique index refuses the second', async () => {
  await store.insert('people', [{ _id: 'p', phone: '1' }]);
  await expect(store.insert('people', [{ _id: 'q', phone: '1' }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining(
      'E11000 duplicate key error collection: people index: phone dup key: {"phone":"1"}',
    ),
  });
});
