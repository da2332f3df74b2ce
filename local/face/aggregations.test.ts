import { collectionForEach, type Opened } from '../testing';

/**
 * The assertions of the SDK’s own suite about aggregations, with our own data (see
 * semantics.test.ts).
 */
type Doc = Record<string, unknown>;
let { db, coll, name } = {} as Opened;
collectionForEach(opened => {
  ({ db, coll, name } = opened);
});

const _ = () => db.command;
const $ = () => db.command.aggregate;
const ids = ({ data }: { data: Doc[] }) => data.map(({ _id }) => _id);
/** The value of an expression on each document, in the documents’ order. */
async function evaluated(docs: object[], expression: unknown): Promise<unknown[]> {
  await coll.add(docs);
  const { data } = await coll.aggregate().project({ _id: 0, value: expression }).end();
  return data.map(({ value }: Doc) => value);
}

describe('stages of an aggregation', () => {
  const sizes = [
    { _id: 1, name: 'shirt', sizes: ['S', 'M'], n: 5 },
    { _id: 2, name: 'pants', sizes: [], n: 5 },
    { _id: 3, name: 'socks', sizes: null, n: 9 },
  ];
  beforeEach(() => coll.add(sizes));
  const given = () => coll.aggregate();

  test('sample, sortByCount, skip, sort', async () => {
    expect((await given().sample({ size: 1 }).end()).data).toHaveLength(1);
    expect((await given().sortByCount('$n').end()).data).toEqual([
      { _id: 5, count: 2 },
      { _id: 9, count: 1 },
    ]);
    expect(ids(await given().sort({ n: -1, _id: -1 }).skip(1).end())).toEqual([2, 1]);
  });

  test('unwind gives the position in the list, and handles empty lists', async () => {
    const unwound = async (how: unknown) =>
      (await given().unwind(how).project({ _id: 1, sizes: 1, at: 1 }).end()).data;
    expect(await unwound('$sizes')).toEqual([
      { _id: 1, sizes: 'S' },
      { _id: 1, sizes: 'M' },
    ]);
    expect((await unwound({ path: '$sizes', includeArrayIndex: 'at' }))[1]).toEqual({
      ...{ _id: 1, sizes: 'M', at: 1 },
    });
    expect(await unwound({ path: '$sizes', preserveNullAndEmptyArrays: true })).toHaveLength(4);
  });

  test('replaceRoot takes a field or a computed object', async () => {
    await coll.add({ _id: 4, inner: { a: 1 } });
    const of = given().match({ _id: 4 });
    expect((await of.replaceRoot({ newRoot: '$inner' }).end()).data).toEqual([{ a: 1 }]);
    const made = { newRoot: { name: $().concat(['$name', '!']) } };
    const { data } = await given().match({ _id: 1 }).replaceRoot(made).end();
    expect(data).toEqual([{ name: 'shirt!' }]);
  });

  test('project computes fields and lists', async () => {
    const { data } = await given()
      .match({ _id: 1 })
      .project({ _id: 0, total: $().sum(['$n', '$n', 1]), pair: ['$n', '$name'] })
      .end();
    expect(data).toEqual([{ total: 11, pair: [5, 'shirt'] }]);
  });

  test('group gathers', async () => {
    const { data } = await given()
      .sort({ _id: 1 })
      .group({
        _id: '$n',
        names: $().push({ name: '$name' }),
        sum: $().sum($().sum(['$n', 1])),
        first: $().first('$name'),
        last: $().last('$name'),
        most: $().max('$_id'),
        least: $().min('$_id'),
        mean: $().avg('$_id'),
        set: $().addToSet('$n'),
      })
      .sort({ _id: 1 })
      .end();
    expect(data[0]).toEqual({
      ...{ _id: 5, names: [{ name: 'shirt' }, { name: 'pants' }], sum: 12, set: [5] },
      ...{ first: 'shirt', last: 'pants', most: 2, least: 1, mean: 1.5 },
    });
  });

  test('deviations', async () => {
    await coll.add([
      { g: 'b', score: 80 },
      { g: 'b', score: 100 },
    ]);
    const { data } = await given()
      .match({ g: 'b' })
      .group({ _id: null, pop: $().stdDevPop('$score'), samp: $().stdDevSamp('$score') })
      .end();
    expect(data[0].pop).toBe(10);
    expect(data[0].samp).toBeCloseTo(14.142, 3);
  });

  test('mergeObjects in a group and outside', async () => {
    await coll.add([
      { _id: 'm1', foo: { a: 1 }, bar: { b: 2 } },
      { _id: 'm2', foo: { c: 1 }, bar: { d: 2 } },
    ]);
    const of = () => given().match({ foo: _().exists(true) });
    const { data } = await of()
      .group({ _id: null, all: $().mergeObjects('$foo') })
      .end();
    expect(data[0].all).toEqual({ a: 1, c: 1 });
    const each = await of()
      .project({ _id: 0, m: $().mergeObjects(['$foo', '$bar']) })
      .end();
    expect(each.data).toEqual([{ m: { a: 1, b: 2 } }, { m: { c: 1, d: 2 } }]);
  });

  test('lookup joins by a field, by a pipeline, and by an ObjectId', async () => {
    await db.createCollection(`other-${name}`);
    const hex = '5f3a1b2c3d4e5f6a7b8c9d0e';
    const objectId = () => new db.ObjectId({ id: hex });
    await db.collection(`other-${name}`).add([
      { _id: 'o', n: 5 },
      { _id: objectId(), n: 6 },
    ]);
    await coll.add({ _id: 'ref', to: objectId() });
    const from = `other-${name}`;
    const by = { from, localField: 'n', foreignField: 'n', as: 'docs' };
    const { data } = await given().match({ _id: 1 }).lookup(by).end();
    expect(data[0].docs).toEqual([{ _id: 'o', n: 5 }]);
    const pipeline = $()
      .pipeline()
      .match({ n: _().gt(5) })
      .done();
    const piped = await given().lookup({ from, pipeline, as: 'docs' }).end();
    expect(piped.data.map(({ docs }: { docs: Doc[] }) => docs.length)).toEqual([1, 1, 1, 1]);
    const ref = { from, localField: 'to', foreignField: '_id', as: 'docs' };
    const joined = await given().match({ _id: 'ref' }).lookup(ref).end();
    expect(joined.data[0].docs).toEqual([{ _id: hex, n: 6 }]);
  });

  test('stages in MongoDB’s own notation', async () => {
    const raw = coll.options({ raw: true }) as unknown as {
      aggregate: (stages: object[]) => { end: () => Promise<{ data: Doc[] }> };
    };
    const { data } = await raw.aggregate([{ $match: { n: { $eq: 5 } } }, { $count: 'n' }]).end();
    expect(data).toEqual([{ n: 2 }]);
  });

  test('the distance of $geoNear equals MongoDB’s to the last digit', async () => {
    const at = new db.Geo.Point(113.306789, 23.1564721);
    await coll.add({ _id: 'hill', at, city: 'Hangzhou' });
    const near = new db.Geo.Point(113.3089506, 23.0968251);
    const how = { near, spherical: true, distanceField: 'far', key: 'at', query: { city: /zhou/ } };
    const { data } = await coll.aggregate().geoNear(how).end();
    expect(data[0].far).toBe(6643.521654040738);
  });
});

/** The name of a field of `$cond` and `$switch`. */
const THEN = 'then';

describe('expressions', () => {
  const AT = new Date(1_557_826_731_686);
  const zone = 'Asia/Shanghai';
  test.each<[string, object, () => unknown, unknown]>([
    ['cond', { n: 200 }, () => $().cond({ if: $().gte(['$n', 200]), [THEN]: 1, else: 2 }), 1],
    ['ifNull', { d: null }, () => $().ifNull(['$d', 'none']), 'none'],
    [
      'switch',
      { n: 200 },
      () =>
        $().switch({
          branches: [
            { case: $().gt(['$n', 250]), [THEN]: 0.8 },
            { case: $().gt(['$n', 150]), [THEN]: 0.9 },
          ],
          default: 1,
        }),
      0.9,
    ],
    [
      'let',
      { p: 100, c: -10 },
      () => $().let({ vars: { t: $().multiply(['$p', 0.5]) }, in: $().sum(['$$t', '$c']) }),
      40,
    ],
    ['literal with a $', { price: '$1' }, () => $().eq(['$price', $().literal('$1')]), true],
    ['literal 1', {}, () => $().literal(1), 1],
    ['split', { day: '1999/12/12' }, () => $().split(['$day', '/']), ['1999', '12', '12']],
    ['strcasecmp', { a: 'Yuan', b: 'dong' }, () => $().strcasecmp(['$a', '$b']), 1],
    ['toLower', { a: 'YUAN' }, () => $().toLower('$a'), 'yuan'],
    ['toUpper', { a: 'dong' }, () => $().toUpper('$a'), 'DONG'],
    [
      'dateToString',
      { at: new Date('1999-12-11T16:00:00Z') },
      () => $().dateToString({ date: '$at', format: '%Y-%m-%d' }),
      '1999-12-11',
    ],
    [
      'dateToString in a zone',
      { at: new Date('1999-12-11T16:00:00Z') },
      () => $().dateToString({ date: '$at', format: '%H:%M:%S', timezone: zone }),
      '00:00:00',
    ],
    ['dateToString of nothing', {}, () => $().dateToString({ date: '$x', onNull: 'no' }), 'no'],
    [
      'dateFromParts in a zone',
      {},
      () =>
        $().dateFromParts({
          ...{ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' },
        }),
      new Date('2017-02-08T17:00:00Z'),
    ],
    ['dateFromString', { s: AT.toISOString() }, () => $().dateFromString({ dateString: '$s' }), AT],
    ['dayOfWeek', { at: AT }, () => $().dayOfWeek('$at'), 3],
    ['dayOfYear', { at: AT }, () => $().dayOfYear('$at'), 134],
    ['isoDayOfWeek', { at: AT }, () => $().isoDayOfWeek('$at'), 2],
    ['isoWeek', { at: AT }, () => $().isoWeek('$at'), 20],
    ['isoWeekYear', { at: AT }, () => $().isoWeekYear('$at'), 2019],
    ['hour and the like', { at: AT }, () => [$().hour('$at'), $().millisecond('$at')], [9, 686]],
  ])('%s', async (_name, doc, expression, expected) => {
    expect(await evaluated([doc], expression())).toEqual([expected]);
  });

  test('lists whose elements are all true, or partly true', async () => {
    const lists = [[true], [], [true, false], [1, 0], ['text']].map(l => ({ l }));
    expect(await evaluated(lists, $().allElementsTrue(['$l']))).toEqual([
      ...[true, true, false, false, true],
    ]);
    const { data } = await coll
      .aggregate()
      .project({ any: $().anyElementTrue(['$l']) })
      .end();
    expect(data.map(({ any }: Doc) => any)).toEqual([true, false, true, true, true]);
  });

  test.each<[string, unknown[], unknown[], Doc]>([
    ['equal', [1, 2], [2, 1, 2], { less: [], same: true, both: [1, 2], in: true, all: [1, 2] }],
    ['more', [1, 2], [1, 2, 3], { less: [3], same: false, both: [1, 2], in: true, all: [1, 2, 3] }],
    ['others', [1, 2], [3, 1], { less: [3], same: false, both: [1], in: false, all: [1, 2, 3] }],
    ['nothing', [1, 2], [], { less: [], same: false, both: [], in: false, all: [1, 2] }],
    [
      'documents',
      [1],
      [{}, []],
      { less: [{}, []], same: false, both: [], in: false, all: [1, {}, []] },
    ],
    ['from nothing', [], [1], { less: [1], same: false, both: [], in: true, all: [1] }],
  ])('sets: %s', async (_name, A, B, expected) => {
    const value = {
      less: $().setDifference(['$B', '$A']),
      same: $().setEquals(['$A', '$B']),
      both: $().setIntersection(['$A', '$B']),
      in: $().setIsSubset(['$A', '$B']),
      all: $().setUnion(['$A', '$B']),
    };
    expect(await evaluated([{ A, B }], value)).toEqual([expected]);
  });
});
