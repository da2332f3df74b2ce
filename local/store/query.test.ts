import { openStore } from './index';
import { matcher } from './query';
import type { Doc, Filter } from './types';

/** What MongoDB answers, mingo's own operators wrong on most of them. */
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

describe('how many documents a query examines', () => {
  const spec = {
    name: 'c',
    indexes: [
      {
        name: 'day_at',
        keys: [
          { field: 'day', direction: 1 as const },
          { field: 'at', direction: -1 as const },
        ],
      },
      { name: 'tag', keys: [{ field: 'tags.name', direction: 1 as const }] },
    ],
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
