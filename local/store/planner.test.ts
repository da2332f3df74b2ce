import fc from 'fast-check';
import { openStore } from './index';
import type { Doc, Filter, IndexSpec } from './types';

/** A query finds the same documents in the same order under all indexes. */
const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.constant(null),
  fc.constant('x'),
);
const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
const document = fc.record({ a: fc.oneof(value, list), b: value, l: list });

const condition = fc.oneof(
  value,
  fc.record({ $in: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc
    .record({ $gt: value, $gte: value, $lt: value, $lte: value, $ne: value }, { requiredKeys: [] })
    .filter(each => Object.keys(each).length > 0),
);
const field = fc.constantFrom('a', 'b', 'l');
const part = fc.tuple(field, condition).map(([name, of]): Filter => ({ [name]: of }));
const filter = fc.oneof(
  { weight: 4, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }).map($and => ({ $and })) },
  fc.tuple(part, part).map($or => ({ $or })),
);

const turn = fc.constantFrom(1 as const, -1 as const);
// Equal documents are ordered by id, so there is exactly one right answer.
const sort = fc
  .tuple(fc.array(fc.tuple(field, turn), { maxLength: 1 }), turn)
  .map(([first, last]): [string, 1 | -1][] => [...first, ['_id', last]]);
const index = fc
  .tuple(fc.shuffledSubarray(['a', 'b', 'l'], { minLength: 1 }), fc.boolean(), fc.tuple(turn, turn))
  .map(([fields, whole, [own, last]]) => [
    ...fields.map(name => ({ field: name, direction: own })),
    ...(whole ? [{ field: '_id', direction: last }] : []),
  ]);

test('the indexes never change the result or its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 5, maxLength: 30 }),
      fc.array(index, { minLength: 1, maxLength: 3 }),
      filter,
      sort,
      fc.integer({ min: 1, max: 10 }),
      async (documents, made, asked, order, limit) => {
        const docs = documents.map((each, n): Doc => ({ _id: `d${100 + n}`, ...each }));
        const indexes = made.map((keys, n): IndexSpec => ({ name: `i${n}`, keys }));
        const [plain, indexed] = await Promise.all([
          openStore({ collections: [{ name: 'c' }] }),
          openStore({ collections: [{ name: 'c', indexes }] }),
        ]);
        await plain.insert('c', docs);
        await indexed.insert('c', docs);
        const query = { filter: asked, sort: order, limit };
        expect((await indexed.find('c', query)).docs).toEqual((await plain.find('c', query)).docs);
        expect(await indexed.count('c', asked)).toBe(await plain.count('c', asked));
      },
    ),
    { numRuns: 1000 },
  );
});

test.each<[string, Filter, [string, 1 | -1][], string[]]>([
  [
    'each demand may be met by another value of a list',
    { $and: [{ b: 0 }, { l: { $in: [0] } }, { l: { $gt: 2 } }] },
    [['_id', 1]],
    ['both'],
  ],
  [
    'a field with several points is part of the order',
    { l: { $in: [0, 1] } },
    [['b', -1]],
    ['one', 'both'],
  ],
  ['a list sorts by its greatest value, whichever was asked for', { l: 0 }, [['l', -1]], ['both']],
])('%s', async (_, asked, order, found) => {
  const keys = (...fields: string[]) =>
    fields.map(each => ({ field: each, direction: 1 as const }));
  const indexes = [
    { name: 'b_l', keys: keys('b', 'l') },
    { name: 'l_b', keys: keys('l', 'b') },
  ];
  const store = await openStore({ collections: [{ name: 'c', indexes }] });
  await store.insert('c', [
    { _id: 'both', b: 0, l: [0, 3] },
    { _id: 'one', b: 1, l: [1] },
  ]);
  const { docs } = await store.find('c', { filter: asked, sort: order, limit: 5 });
  expect(docs.map(({ _id }) => _id)).toEqual(found);
});
