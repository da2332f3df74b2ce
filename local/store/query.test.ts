import { openStore } from './index';
import { matcher } from './query';
import type { Doc, Examined, Filter, FindQuery, IndexSpec } from './types';

const index = (name: string, ...fields: string[]): IndexSpec => ({
  name,
  keys: fields.map(field => ({
    field: field.replace('-', ''),
    direction: field.startsWith('-') ? -1 : 1,
  })),
});

/** MongoDB’s answers. mingo’s own operators are wrong on most of them. */
const CASES: [Filter, Doc, boolean][] = [
  [{ a: { $elemMatch: { x: 1 } } }, { a: [1, 2] }, false],
  [{ a: { $elemMatch: { x: { $ne: 1 } } } }, { a: [1, 2] }, false],
  [{ a: { $elemMatch: { x: null } } }, { a: [null] }, false],
  [{ a: { $elemMatch: { x: { $ne: 1 } } } }, { a: [{ y: 1 }] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true],
  [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 4] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 4] }, false],
  [{ a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } }, { a: [1] }, false],
  [{ a: { $all: [{ $elemMatch: { x: 1 } }] } }, { a: [1] }, false],
  [{ a: { $not: { $elemMatch: { x: 1 } } } }, { a: [1] }, true],
  [{ 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
  [{ 'a.b': { $exists: false } }, { a: [{}] }, true],
  [{ 'a.b': { $exists: false } }, { a: 5 }, true],
  [{ 'a.b': { $exists: true } }, { a: { b: null } }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }] }, false],
  [{ 'a.b': { $ne: null } }, { a: [{ b: 1 }, {}] }, false],
  [{ 'a.b': { $in: [null, 3] } }, { a: [{ b: 1 }, {}] }, true],
  [{ 'a.b': { $in: [1] } }, { a: [{ b: [1, 2] }, { b: 3 }] }, true],
  [{ a: { $in: [[1]] } }, { a: [1] }, true],
  [{ a: 1 }, { a: [[1]] }, false],
  [{ 'a.b': 1 }, { a: [{ b: [[1]] }] }, false],
  [{ 'a.0.b': 1 }, { a: [{ b: 1 }] }, true],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: 5 } }, { a: 'x' }, false],
  [{ a: { $gt: new Date(5) } }, { a: 10 }, false],
  [{ 'a.b': { $size: 2 } }, { a: [{ b: 1 }, { b: 2 }] }, false],
  [{ a: { $all: [1] } }, { a: 1 }, true],
  [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false],
  [{ a: { $gt: [1] } }, { a: [2] }, true],
  [{ a: { $not: { $gt: 1 } } }, {}, true],
  [{ a: { $in: [/x/] } }, { a: 'ax' }, true],
  [{ a: { $regex: 'X', $options: 'i' } }, { a: ['ax'] }, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ constructor: 1 }, {}, false],
];

test.each(CASES)('%j on %j: %s', (filter, doc, expected) => {
  expect(matcher(filter)(doc)).toBe(expected);
});

describe('the number of documents a query examines', () => {
  const spec = {
    name: 'c',
    indexes: [index('day_at', 'day', '-at'), index('tag', 'tags.name')],
  };
  const docs = Array.from({ length: 1000 }, (_, i) => ({
    _id: `d${1000 + i}`,
    day: i % 10,
    at: i,
    tags: [{ name: `t${i % 50}` }, { name: `u${i % 50}` }],
  }));
  test.each<[string, Parameters<Awaited<ReturnType<typeof openStore>>['find']>[1], number, number]>(
    [
      ['_id', { filter: { _id: 'd1005' } }, 1, 1],
      ['_id among several', { filter: { _id: { $in: ['d1005', 'd1006', 'none'] } } }, 2, 2],
      ['_id range', { filter: { _id: { $gte: 'd1990' } } }, 10, 10],
      ['sort by _id', { filter: {}, sort: [['_id', -1]], limit: 3 }, 3, 3],
      ['equality', { filter: { day: 3 } }, 100, 100],
      ['equality and range', { filter: { day: 3, at: { $gt: 900, $lte: 953 } } }, 6, 6],
      ['$in and range', { filter: { day: { $in: [3, 4] }, at: { $lt: 100 } } }, 20, 20],
      ['equality and sort', { filter: { day: 3 }, sort: [['at', -1]], limit: 2 }, 2, 2],
      [
        'equality and sort the other way',
        { filter: { day: 3 }, sort: [['at', 1]], skip: 1, limit: 2 },
        2,
        3,
      ],
      [
        'range and sort on the prefix',
        { filter: { day: { $gte: 8 } }, sort: [['day', -1]], limit: 5 },
        5,
        5,
      ],
      ['an array of objects', { filter: { 'tags.name': 't7' } }, 20, 20],
      ['$elemMatch', { filter: { tags: { $elemMatch: { name: 'u7' } } } }, 20, 20],
      ['$and', { filter: { $and: [{ day: 3 }, { at: 3 }] } }, 1, 1],
      [
        '$or of indexed branches',
        { filter: { $or: [{ day: 3, at: 3 }, { 'tags.name': 't4' }] } },
        21,
        21,
      ],
      ['a field without an index', { filter: { at: 3 } }, 1, 1000],
    ],
  )('%s', async (_, q, found, examined) => {
    const store = await openStore({ collections: [spec] });
    await store.insert('c', docs);
    const answer = await store.find('c', q);
    expect([answer.docs.length, answer.examined]).toEqual([found, examined]);
    await store.close();
  });
});

describe('an index that holds more than the first condition', () => {
  const spec = {
    name: 'c',
    indexes: [
      index('open_at', 'open', '-at', '-_id', 'shop', 'kind'),
      index('shop_at', 'shop', 'at', '_id'),
      index('tag_at', 'tags', 'at', 'kind'),
    ],
  };
  const docs = Array.from({ length: 1000 }, (_, i) => ({
    _id: `d${1000 + i}`,
    open: i % 2 === 0,
    shop: `s${i % 4}`,
    kind: `k${i % 5}`,
    at: Math.floor(i / 3),
    tags: [`t${i % 10}`, `u${i % 10}`, `t${(i + 1) % 10}`],
  }));
  const measured = async (ask: (store: Awaited<ReturnType<typeof openStore>>) => unknown) => {
    const told: Examined[] = [];
    const store = await openStore({
      collections: [spec],
      onExamined: (name, { documents, entries }) =>
        told.push({ [name]: 1, documents, entries } as Examined),
    });
    await store.insert('c', docs);
    told.length = 0;
    const answer = await ask(store);
    await store.close();
    expect(told.length).toBe(1);
    return { answer, documents: told[0]!.documents, entries: told[0]!.entries };
  };

  test.each<[string, FindQuery, { found: number; documents: number; entries: number }]>([
    [
      'what an entry refuses is not looked at',
      {
        filter: { open: true, kind: 'k4', shop: { $ne: 's0' } },
        sort: [
          ['at', -1],
          ['_id', -1],
        ],
        limit: 3,
      },
      { found: 3, documents: 3, entries: 23 },
    ],
    [
      'several stretches are merged into the order asked for',
      {
        filter: { shop: { $in: ['s1', 's3'] } },
        sort: [
          ['at', 1],
          ['_id', 1],
        ],
        limit: 5,
      },
      { found: 5, documents: 5, entries: 5 },
    ],
    [
      'and backwards',
      {
        filter: { shop: { $in: ['s1', 's3'] } },
        sort: [
          ['at', -1],
          ['_id', -1],
        ],
        limit: 5,
      },
      { found: 5, documents: 5, entries: 5 },
    ],
    [
      'an index over lists gives the order of its other fields',
      { filter: { tags: 't3' }, sort: [['at', 1]], limit: 4 },
      { found: 4, documents: 4, entries: 4 },
    ],
    [
      'a document with several of the entries comes once',
      { filter: { tags: { $in: ['t3', 'u3'] }, kind: 'k3' }, sort: [['at', 1]], limit: 4 },
      { found: 4, documents: 4, entries: 11 },
    ],
  ])('%s', async (_, query, { found, documents, entries }) => {
    const told = await measured(async store => (await store.find('c', query)).docs);
    const whole = await openStore({ collections: [{ name: 'c' }] });
    await whole.insert('c', docs);
    expect(told.answer).toEqual((await whole.find('c', query)).docs);
    expect([(told.answer as Doc[]).length, told.documents]).toEqual([found, documents]);
    expect(told.entries).toBe(entries);
  });

  test('a range beats an order without bounds', async () => {
    const filter = { at: { $gte: 330 }, tags: 't3' };
    const told = await measured(async store => {
      await store.find('c', { filter, sort: [['_id', 1]], limit: 1000 });
    });
    expect(told.documents).toBeLessThan(10);
  });

  test('a count covered by an index examines no document', async () => {
    const $group = { _id: { kind: '$kind' }, count: { $sum: 1 } };
    const $match = { open: true, at: { $gte: 300 }, shop: 's2' };
    const told = await measured(store => store.aggregate('c', [{ $match }, { $group }]));
    expect(told).toMatchObject({ documents: 0, entries: 50 });
    expect((told.answer as { count: number }[]).reduce((sum, { count }) => sum + count, 0)).toBe(
      25,
    );
  });

  test('a read covered by an index examines no document', async () => {
    const filter = { open: true, kind: 'k4' };
    const projection = { shop: true };
    const told = await measured(store =>
      store.find('c', { filter, projection, sort: [['shop', 1]], limit: 4 }),
    );
    expect(told).toMatchObject({ documents: 0, answer: { docs: [{ shop: 's0' }, {}, {}, {}] } });
    const more = { filter, projection: { tags: true }, limit: 4 };
    expect(await measured(store => store.find('c', more))).toMatchObject({ documents: 4 });
  });

  test.each<[string, object[]]>([
    ['a field that is in no entry', [{ $match: { open: true } }, { $group: { _id: '$tags' } }]],
    [
      'a field that may be missing',
      [{ $match: { open: true, kind: null } }, { $group: { _id: '$kind' } }],
    ],
    ['an index over lists', [{ $match: { tags: 't3' } }, { $group: { _id: '$kind' } }]],
    ['whole documents', [{ $match: { open: true, kind: 'k0' } }]],
  ])('an index does not cover %s', async (_, pipeline) => {
    const told = await measured(async store => {
      await store.aggregate('c', pipeline);
    });
    const missing = JSON.stringify(pipeline).includes('null');
    expect(told.documents > 0 || missing).toBe(true);
  });

  test('a write reports the documents it examined, too', async () => {
    const update = { $set: { note: 'x' } };
    const told = await measured(store =>
      store.update('c', { filter: { shop: 's1', at: { $lt: 30 } }, update, multi: true }),
    );
    expect(told).toMatchObject({ documents: 23, entries: 23, answer: { updated: 23 } });
  });
});
