import type { Stack } from '..';
import { admin, collectionForEach, type Opened, sdk, testStack } from '../testing';

let { stack, db, coll, name } = {} as Opened;
let _: Opened['db']['command'];
collectionForEach(
  opened => {
    ({ stack, db, coll, name } = opened);
    _ = db.command;
  },
  {
    collections: [
      {
        name: 'people',
        indexes: [{ name: 'card', keys: [{ field: 'card', direction: 1 }], unique: true }],
      },
    ],
  },
);

const read = async (id: string) => (await coll.doc(id).get()).data[0];

describe('writing and reading documents', () => {
  test('add generates an id or keeps the given one; a list gives a list of ids', async () => {
    const { id } = await coll.add({ name: 'a' });
    expect(typeof id).toBe('string');
    expect(await coll.add({ _id: 'mine', name: 'b' })).toMatchObject({ id: 'mine' });
    const { ids } = (await coll.add([{ n: 1 }, { n: 2 }])) as unknown as { ids: string[] };
    expect(ids).toHaveLength(2);
    expect((await coll.count()).total).toBe(4);
  });

  test('every type comes back unchanged', async () => {
    const doc = {
      whole: 3,
      long: 5_000_000_000,
      real: 1.5,
      text: '门诊',
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_000),
      list: [1, 'two', { three: new Date(3) }],
      place: { deep: { er: [] } },
    };
    await coll.add({ _id: 'x', ...doc, missing: undefined });
    expect(await read('x')).toEqual({ _id: 'x', ...doc });
  });

  test('an ObjectId is stored as its text, a point as a point', async () => {
    const hex = '5f3a1b2c3d4e5f6a7b8c9d0e';
    await coll.add({
      _id: 'x',
      ref: new db.ObjectId({ id: hex }),
      at: new db.Geo.Point(120, 30),
    });
    const doc = await read('x');
    expect(doc.ref).toBe(hex);
    expect(doc.at).toMatchObject({ longitude: 120, latitude: 30 });
  });

  test('serverDate is the present moment of the movable clock', async () => {
    stack.clock.freeze(Date.UTC(2026, 10, 22, 6));
    await coll.add({ _id: 'x', at: db.serverDate(), later: db.serverDate({ offset: 1000 }) });
    await coll.doc('x').update({ changed: db.serverDate() });
    stack.clock.real();
    expect(await read('x')).toEqual({
      _id: 'x',
      at: new Date('2026-11-22T06:00:00Z'),
      later: new Date('2026-11-22T06:00:01Z'),
      changed: new Date('2026-11-22T06:00:00Z'),
    });
  });

  test('doc.get gives a list of one document, or an empty list', async () => {
    await coll.add({ _id: 'x', a: 1, b: 2 });
    expect((await coll.doc('x').get()).data).toEqual([{ _id: 'x', a: 1, b: 2 }]);
    expect((await coll.doc('x').field({ a: true }).get()).data).toEqual([{ _id: 'x', a: 1 }]);
    expect((await coll.doc('none').get()).data).toEqual([]);
  });

  test('set writes a whole document, new or existing', async () => {
    expect(await coll.doc('x').set({ a: 1 })).toMatchObject({ updated: 0, upsertedId: 'x' });
    expect(await coll.doc('x').set({ b: 2 })).toMatchObject({ updated: 1 });
    expect(await read('x')).toEqual({ _id: 'x', b: 2 });
  });

  test('doc.update changes an existing document only', async () => {
    await coll.add({ _id: 'x', n: 1, list: [1] });
    expect((await coll.doc('x').update({ n: _.inc(2), list: _.push([2, 3]) })).updated).toBe(1);
    expect(await read('x')).toEqual({ _id: 'x', n: 3, list: [1, 2, 3] });
    expect((await coll.doc('none').update({ n: 1 })).updated).toBe(0);
  });

  test('update operators have their documented effect', async () => {
    await coll.add({
      _id: 'x',
      a: 1,
      b: 4,
      c: 9,
      d: 'gone',
      e: [1, 2, 2],
      f: { g: 1, h: 1 },
      m: 5,
    });
    await coll.doc('x').update({
      a: _.mul(3),
      b: _.min(2),
      c: _.max(10),
      d: _.remove(),
      e: _.pull(2),
      f: _.set({ only: true }),
      'k.l': 1,
      m: _.rename('n'),
    });
    expect(await read('x')).toEqual({
      ...{ _id: 'x', a: 3, b: 2, c: 10, e: [1], f: { only: true }, k: { l: 1 }, n: 5 },
    });
    await coll.doc('x').update({ e: _.addToSet(7) });
    await coll.doc('x').update({ e: _.unshift([0]) });
    await coll.doc('x').update({ e: _.pop() });
    expect((await read('x')).e).toEqual([0, 1]);
  });

  test('where.update changes all matches, or only the first on request', async () => {
    await coll.add([{ n: 1 }, { n: 1 }, { n: 2 }]);
    expect((await coll.where({ n: 1 }).update({ m: 1 })).updated).toBe(2);
    const one = coll.where({ n: 1 }).options({ multiple: false });
    expect((await one.update({ m: 2 })).updated).toBe(1);
  });

  test('of many conditional updates, exactly as many succeed as there are places', async () => {
    await coll.add({ _id: 'x', left: 3 });
    const take = () => coll.where({ _id: 'x', left: _.gt(0) }).update({ left: _.inc(-1) });
    const answers = await Promise.all(Array.from({ length: 10 }, take));
    expect(answers.filter(answer => answer.updated === 1)).toHaveLength(3);
    expect((await read('x')).left).toBe(0);
  });

  test('updateAndReturn gives the document after the update, even if unchanged', async () => {
    await coll.add({ _id: 'x', n: 1 });
    const changed = await coll.where({ _id: 'x' }).updateAndReturn({ n: _.inc(1) });
    expect(changed).toMatchObject({ updated: 1, doc: { _id: 'x', n: 2 } });
    const equal = await coll.where({ _id: 'x' }).updateAndReturn({ n: 2 });
    expect(equal).toMatchObject({ updated: 1, doc: { n: 2 } });
    const none = await coll.where({ _id: 'x', n: 9 }).updateAndReturn({ n: 1 });
    expect(none).toMatchObject({ updated: 0, doc: null });
  });

  test('remove deletes one document by id, or all that match', async () => {
    await coll.add([{ _id: 'x' }, { n: 1 }, { n: 1 }]);
    expect((await coll.doc('x').remove()).deleted).toBe(1);
    expect((await coll.where({ n: 1 }).remove()).deleted).toBe(2);
    expect((await coll.doc('x').remove()).deleted).toBe(0);
  });
});

describe('queries', () => {
  test('operators, order, pages and fields', async () => {
    await coll.add(
      [1, 2, 3, 4, 5].map(n => ({ n, even: n % 2 === 0, tags: [`t${n}`], s: `N${n}` })),
    );
    const ns = async (filter: object) =>
      (await coll.where(filter).orderBy('n', 'asc').get()).data.map(doc => doc.n);
    expect(await ns({ n: _.gte(2).and(_.lt(4)) })).toEqual([2, 3]);
    expect(await ns({ n: _.in([1, 5]) })).toEqual([1, 5]);
    expect(await ns(_.or([{ n: 1 }, { even: true }]))).toEqual([1, 2, 4]);
    expect(await ns({ tags: 't3' })).toEqual([3]);
    expect(await ns({ s: /^n[12]$/i })).toEqual([1, 2]);
    expect(await ns({ s: db.RegExp({ regexp: '^N[45]$', options: '' }) })).toEqual([4, 5]);
    expect(await ns({ missing: _.exists(false), n: _.neq(3) })).toEqual([1, 2, 4, 5]);
    const page = await coll
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .field({ n: true, _id: false })
      .get();
    expect(page.data).toEqual([{ n: 4 }, { n: 3 }]);
    expect((await coll.where({ even: true }).count()).total).toBe(2);
  });

  test('a read gives 100 documents by default, and 1,000 at most', async () => {
    await coll.add(Array.from({ length: 1001 }, (_each, n) => ({ n })));
    expect((await coll.get()).data).toHaveLength(100);
    expect((await coll.limit(0).get()).data).toHaveLength(100);
    expect((await coll.limit(500).get()).data).toHaveLength(500);
    expect((await coll.limit(5000).get()).data).toHaveLength(1000);
    const raw = { action: 'database.getDocument', collectionName: name, limit: 5000 };
    const { data } = (await admin(stack, raw)) as { data: { list: string[] } };
    expect(data.list).toHaveLength(1000);
  });

  test('an aggregation groups, sorts and limits', async () => {
    await coll.add([
      { k: 'a', n: 1 },
      { k: 'b', n: 2 },
      { k: 'a', n: 3 },
    ]);
    const $ = _.aggregate;
    const { data } = await coll
      .aggregate()
      .match({ n: _.gt(0) })
      .group({ _id: '$k', sum: $.sum('$n') })
      .sort({ sum: -1 })
      .limit(1)
      .end();
    expect(data).toEqual([{ _id: 'a', sum: 4 }]);
  });
});

describe('texts of 24 hex digits, where the cloud reads them as ObjectIds', () => {
  const hex = '5f3a1b2c3d4e5f6a7b8c9d0e';
  let worst: Stack;
  beforeAll(async () => {
    worst = await testStack({
      forceObjectIds: true,
      collections: [
        { name: 'people', indexes: [{ name: 'by', keys: [{ field: 'by', direction: 1 }] }] },
      ],
    });
  });
  afterAll(() => worst.close());

  test('they are stored, but no query finds them', async () => {
    const people = sdk(worst).database().collection('people');
    await people.add({ _id: hex, by: hex, list: [hex] });
    await people.add({ _id: `k${hex}`, by: `k${hex}` });
    expect((await people.get()).data).toHaveLength(2);
    expect((await people.doc(hex).get()).data).toEqual([]);
    expect((await people.where({ by: hex }).get()).data).toEqual([]);
    expect((await people.where({ list: _.in([hex]) }).get()).data).toEqual([]);
    expect((await people.where({ by: _.gte(hex) }).count()).total).toBe(0);
    expect((await people.aggregate().match({ by: hex }).end()).data).toEqual([]);
    expect((await people.where({ by: hex }).update({ n: 1 })).updated).toBe(0);
    expect((await people.doc(hex).remove()).deleted).toBe(0);
    expect((await people.doc(`k${hex}`).get()).data).toHaveLength(1);
    expect((await people.where({ by: `k${hex}` }).get()).data).toHaveLength(1);
  });

  test('queries find them where the cloud leaves them as texts', async () => {
    await coll.add({ _id: hex, by: hex });
    expect((await coll.doc(hex).get()).data).toHaveLength(1);
    expect((await coll.where({ by: hex }).get()).data).toHaveLength(1);
  });
});
