import { openStore, type Store } from './index';
import type { Doc, UpdateDocument } from './types';

let store: Store;
beforeEach(async () => {
  store = await openStore({ collections: [{ name: 'c' }] });
});
afterEach(() => store.close());

async function after(doc: Doc, update: UpdateDocument, filter: Doc = {}): Promise<Doc> {
  await store.replace('c', 'x', doc);
  const answer = await store.updateAndReturn('c', { _id: 'x', ...filter }, update);
  const stored = (await store.find('c', { filter: {} })).docs[0]!;
  expect(answer.doc).toEqual(stored);
  const { _id, ...rest } = stored;
  return rest;
}

const day = new Date(0);

test.each<[UpdateDocument, Doc, Doc]>([
  [{ $set: { 'a.b': 1, c: day } }, { a: { x: 2 } }, { a: { x: 2, b: 1 }, c: day }],
  [{ $set: { 'n.m.o': 1 } }, {}, { n: { m: { o: 1 } } }],
  [{ $set: { 'l.1': 'b' } }, { l: ['a', 'x'] }, { l: ['a', 'b'] }],
  [{ $set: { 'l.3': 'd' } }, { l: ['a'] }, { l: ['a', null, null, 'd'] }],
  [{ $set: { 'l.0.s': 1 } }, { l: [{ s: 0, t: 5 }] }, { l: [{ s: 1, t: 5 }] }],
  [{ $inc: { n: 2, 'o.m': -1 } }, { n: 1 }, { n: 3, o: { m: -1 } }],
  [{ $mul: { n: 3, m: 3 } }, { n: 2 }, { n: 6, m: 0 }],
  [{ $min: { n: 1, m: 1 } }, { n: 2 }, { n: 1, m: 1 }],
  [{ $max: { n: 1, m: 1 } }, { n: 2 }, { n: 2, m: 1 }],
  [{ $bit: { n: { or: 4 } } }, { n: 1 }, { n: 5 }],
  [{ $unset: { 'a.b': '', none: '' } }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
  [{ $rename: { a: 'b.c', none: 'd.e' } }, { a: 1 }, { b: { c: 1 } }],
  [{ $push: { l: 1 } }, {}, { l: [1] }],
  [{ $push: { l: { $each: [9, 8], $position: 1 } } }, { l: [1, 2] }, { l: [1, 9, 8, 2] }],
  [{ $push: { l: { $each: [3, 1], $sort: 1, $slice: -2 } } }, { l: [2] }, { l: [2, 3] }],
  [{ $push: { l: { $each: [3, 1, 2], $sort: -1, $slice: 2 } } }, {}, { l: [3, 2] }],
  [
    { $push: { l: { $each: [{ k: 1 }], $sort: { k: 1 } } } },
    { l: [{ k: 2 }] },
    { l: [{ k: 1 }, { k: 2 }] },
  ],
  [{ $push: { l: { $each: [] } } }, {}, { l: [] }],
  [{ $push: { l: { $each: [4], $slice: 0 } } }, { l: [1] }, { l: [] }],
  [{ $push: { 'o.l': day } }, { o: { l: [] } }, { o: { l: [day] } }],
  [{ $pop: { l: 1 } }, { l: [1, 2] }, { l: [1] }],
  [{ $pop: { l: -1 } }, { l: [1, 2] }, { l: [2] }],
  [{ $pull: { l: 2 } }, { l: [1, 2, 2] }, { l: [1] }],
  [{ $pull: { l: { k: 1 } } }, { l: [{ k: 1, z: 1 }, { k: 2 }, 1] }, { l: [{ k: 2 }, 1] }],
  [{ $pull: { l: { k: { $ne: 1 } } } }, { l: [{ k: 1 }, { k: 2 }, 7] }, { l: [{ k: 1 }, 7] }],
  [{ $pull: { l: { $gte: 2 } } }, { l: [1, 2, 3] }, { l: [1] }],
  [{ $pullAll: { l: [1, 3] } }, { l: [1, 2, 3] }, { l: [2] }],
  [{ $addToSet: { l: 2 } }, { l: [1, 2] }, { l: [1, 2] }],
  [{ $addToSet: { l: { $each: [2, 3, 3] } } }, {}, { l: [2, 3] }],
  [{ $addToSet: { l: { a: 1 } } }, { l: [{ a: 1 }] }, { l: [{ a: 1 }] }],
])('%j', async (update, before, expected) => {
  expect(await after(before, update)).toEqual(expected);
});

test('the positional $ is the matched element, and $[] is every element', async () => {
  const list = { l: [{ k: 1 }, { k: 2 }] };
  expect(await after(list, { $set: { 'l.$.hit': true } }, { 'l.k': 2 })).toEqual({
    l: [{ k: 1 }, { k: 2, hit: true }],
  });
  expect(await after(list, { $inc: { 'l.$[].k': 1 } })).toEqual({ l: [{ k: 2 }, { k: 3 }] });
});

test.each<[string, UpdateDocument, Doc]>([
  ['arithmetic on text', { $inc: { s: 1 } }, { s: 'x' }],
  ['arithmetic by text', { $inc: { n: 'x' } }, { n: 1 }],
  ['a list operator on a number', { $push: { n: 1 } }, { n: 1 }],
  ['a list operator on null', { $addToSet: { n: 1 } }, { n: null }],
  ['$pull from no list', { $pull: { n: 1 } }, { n: 1 }],
  ['a path through a number', { $set: { 'n.a': 1 } }, { n: 1 }],
  ['a path through null', { $set: { 'n.a': 1 } }, { n: null }],
  ['a name in a list', { $set: { 'l.a': 1 } }, { l: [{}] }],
  ['a position far out', { $set: { 'l.99999999': 1 } }, { l: [] }],
  ['_id', { $set: { _id: 'y' } }, {}],
  ['_id by $rename', { $rename: { a: '_id' } }, { a: 1 }],
  ['a path and its parent', { $set: { a: 1 }, $inc: { 'a.b': 1 } }, {}],
  ['an unknown operator', { $magic: { a: 1 } }, {}],
  ['no operator', { a: 1 }, {}],
  ['nothing', {}, {}],
  ['a name with a dollar', { $set: { a: { $b: 1 } } }, {}],
  ['a name with a dollar, pushed', { $push: { l: { $each: [{ $b: 1 }] } } }, {}],
])('%s is refused and changes nothing', async (_, update, doc) => {
  await store.insert('c', [{ _id: 'x', ...doc }]);
  await expect(store.update('c', { filter: {}, update, multi: true })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
  expect((await store.find('c', { filter: {} })).docs).toEqual([{ _id: 'x', ...doc }]);
});

test('an update that fails on one document changes none', async () => {
  await store.insert('c', [{ n: 1 }, { n: 'x' }]);
  const update = { filter: {}, update: { $inc: { n: 1 } }, multi: true };
  await expect(store.update('c', update)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
  expect((await store.find('c', { filter: {} })).docs.map(doc => doc.n)).toEqual([1, 'x']);
});

test('matched and updated are counted apart, and updateAndReturn counts the match', async () => {
  await store.insert('c', [
    { _id: 'x', n: 1 },
    { _id: 'y', n: 2 },
  ]);
  const q = { filter: {}, update: { $max: { n: 2 } }, multi: true };
  expect(await store.update('c', q)).toEqual({ matched: 2, updated: 1 });
  expect(await store.updateAndReturn('c', { _id: 'x' }, { $set: { n: 2 } })).toEqual({
    updated: 1,
    doc: { _id: 'x', n: 2 },
  });
});

test('an upsert builds the document from the filter and the update', async () => {
  const q = {
    filter: { _id: 'new', kind: 'k', n: { $gt: 5 } },
    update: { $inc: { n: 1 }, $setOnInsert: { born: 1 } },
    multi: false,
    upsert: true,
  };
  expect(await store.update('c', q)).toEqual({ matched: 0, updated: 0, upsertedId: 'new' });
  expect((await store.find('c', { filter: {} })).docs).toEqual([
    { _id: 'new', kind: 'k', born: 1, n: 1 },
  ]);
});

test('arguments and results are copied', async () => {
  const given = { _id: 'x', at: new Date(1), list: [{ a: 1 }] };
  await store.insert('c', [given]);
  const item = { at: new Date(2) };
  const { doc } = await store.updateAndReturn(
    'c',
    {},
    { $push: { list: item }, $max: { last: item.at } },
  );
  const read = (await store.find('c', { filter: {} })).docs[0]!;
  const grouped = await store.aggregate('c', [{ $addFields: { 'list.a': 9, at: '$at' } }]);
  for (const each of [given, doc!, read, grouped[0]!]) {
    (each.at as Date).setTime(99);
    (each.list as Doc[])[0]!.a = 99;
    (each.list as Doc[]).push({});
  }
  item.at.setTime(99);
  expect((await store.find('c', { filter: {} })).docs).toEqual([
    { _id: 'x', at: new Date(1), list: [{ a: 1 }, { at: new Date(2) }], last: new Date(2) },
  ]);
});

test('a filter for a missing field does not prevent its creation', async () => {
  const missing = { tags: { $exists: false } };
  expect(await after({ u: 0 }, { $push: { tags: 1 } }, missing)).toEqual({ u: 0, tags: [1] });
  expect(await after({ u: 0 }, { $addToSet: { tags: 1 } }, missing)).toEqual({ u: 0, tags: [1] });
  expect(await after({ u: 0 }, { $set: { 'n.m': 1 } }, { n: { $exists: false } })).toEqual({
    u: 0,
    n: { m: 1 },
  });
});
