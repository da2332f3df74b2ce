import type { Stack } from '..';
import { sdk, testStack } from '../testing';

let stack: Stack;
let db: ReturnType<ReturnType<typeof sdk>['database']>;
let coll: ReturnType<typeof db.collection>;
let count = 0;

beforeAll(async () => {
  stack = await testStack();
  db = sdk(stack).database();
});
afterAll(() => stack.close());
beforeEach(async () => {
  count += 1;
  await db.createCollection(`c${count}`);
  coll = db.collection(`c${count}`);
});

/** What an expression gives on a document, as the SDK reads it. */
async function evaluated(doc: object, expression: unknown): Promise<unknown> {
  const { id } = (await coll.add(doc)) as { id: string };
  const { data } = await coll.aggregate().match({ _id: id }).project({ value: expression }).end();
  return data[0].value;
}

describe('doc.set', () => {
  test('counts a document that is there, also when nothing of it changes', async () => {
    expect(await coll.doc('a').set({ n: 1 })).toMatchObject({ upsertedId: 'a' });
    expect((await coll.doc('a').set({ n: 1 })).updated).toBe(1);
    expect((await coll.doc('a').set({ n: 2 })).updated).toBe(1);
  });
});

describe('transactions that fail say so in the vendor’s words, to the end', () => {
  test('another one writes the same document', async () => {
    await coll.add({ _id: 'a', n: 1 });
    const one = await db.startTransaction();
    const two = await db.startTransaction();
    await one.collection(`c${count}`).doc('a').get();
    await two.collection(`c${count}`).doc('a').update({ n: 2 });
    await two.commit();
    await expect(one.collection(`c${count}`).doc('a').update({ n: 3 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message:
        '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    });
  });

  test('it is over', async () => {
    const over = await db.startTransaction();
    await over.commit();
    await expect(over.collection(`c${count}`).doc('a').set({ n: 3 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message:
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    });
  });
});

describe('expressions that mingo lacks or has otherwise', () => {
  const $ = () => db.command.aggregate;

  test.each([
    ['2016-01-01', 0],
    ['2016-01-02', 0],
    ['2016-01-03', 1],
    ['2017-01-01', 1],
    ['2017-01-07', 1],
    ['2017-01-08', 2],
    ['2018-12-31', 52],
    ['2019-01-01', 0],
    ['2019-05-14', 19],
    ['2023-12-31', 53],
    ['2026-11-29', 48],
  ])(
    '$week of %s is %s: weeks begin on Sunday, the days before the first one are in week 0',
    async (day, week) => {
      const at = new Date(`${day}T12:00:00Z`);
      expect(await evaluated({ at }, $().week('$at'))).toBe(week);
      const format = { date: '$at', format: '%Y week %U' };
      const text = `${day.slice(0, 4)} week ${String(week).padStart(2, '0')}`;
      expect(await evaluated({ at }, $().dateToString(format))).toBe(text);
    },
  );

  test('$week heeds a time zone, and is null of nothing', async () => {
    const at = new Date('2026-11-28T20:00:00Z');
    expect(await evaluated({ at }, $().week({ date: '$at', timezone: '+08:00' }))).toBe(48);
    expect(await evaluated({ at }, $().week('$at'))).toBe(47);
    expect(await evaluated({}, $().week('$at'))).toBe(null);
  });

  test.each([
    [['foo.bar.fi', '.'], 3, 3],
    [['cafeteria', 'e'], 3, 3],
    [['cafétéria', 'é'], 3, 3],
    [['cafétéria', 't'], 4, 5],
    [['门诊预约', '预约'], 2, 6],
    [['门诊', '约'], -1, -1],
    [['foo.bar.fi', '.', 5], 7, 7],
    [['vanilla', 'll', 0, 2], -1, -1],
    [['vanilla', 'll', 12], -1, -1],
    [['vanilla', 'nilla', 3], -1, -1],
    [['𠮷野家', '家'], 2, 7],
    [['abc', ''], 0, 0],
    [[null, 'a'], null, null],
  ])('$indexOfCP of %j is %s, $indexOfBytes %s', async (args, points, bytes) => {
    expect(await evaluated({}, $().indexOfCP(args))).toBe(points);
    expect(await evaluated({}, $().indexOfBytes(args))).toBe(bytes);
  });

  test.each([
    [['quarter', 0, 3], 'qua'],
    [['quarter', 3, -1], 'rter'],
    [['quarter', -1, 2], ''],
    [['quarter', 5, 100], 'er'],
    [['quarter', 100, 2], ''],
    [['门诊', 3, -1], '诊'],
    [['门诊', 0, 3], '门'],
    [[1234, 1, 2], '23'],
    [[null, 0, 2], ''],
  ])('$substr and $substrBytes of %j are %j', async (args, text) => {
    expect(await evaluated({}, $().substr(args))).toBe(text);
    expect(await evaluated({}, $().substrBytes(args))).toBe(text);
  });

  test('$substrBytes does not cut a character, $indexOfCP takes only texts', async () => {
    const code = 'DATABASE_REQUEST_FAILED';
    await expect(evaluated({}, $().substrBytes(['门诊', 1, 2]))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().substrBytes(['门诊', 0, 2]))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().indexOfCP([5, 'a']))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().indexOfCP(['a', 'a', -1]))).rejects.toMatchObject({ code });
  });
});

/** The SDK has these too, and does not say so in its types. */
type Shape = new (parts: object[]) => object;
type Geo = typeof db.Geo &
  Record<'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon', Shape>;
const geo = () => db.Geo as Geo;

describe('where things are', () => {
  const point = (longitude: number, latitude: number) => new db.Geo.Point(longitude, latitude);
  const ids = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id);
  const line = (...all: [number, number][]) =>
    new (geo().LineString)(all.map(each => point(...each)));
  const square = (from: number, to: number) =>
    new (geo().Polygon)([line([from, from], [to, from], [to, to], [from, to], [from, from])]);
  const _ = () => db.command;

  beforeEach(async () => {
    await coll.add({ _id: 'far', at: point(10, 10) });
    await coll.add({ _id: 'near', at: point(0.01, 0) });
    await coll.add({ _id: 'here', at: point(0, 0) });
    await coll.add({ _id: 'nowhere' });
    await coll.add({ _id: 'odd', at: 'a text' });
  });

  test('geoNear: nearest first, within the distances', async () => {
    const near = (more: object) =>
      coll.where({ at: _().geoNear({ geometry: point(0, 0), ...more }) });
    expect(ids(await near({}).get())).toEqual(['here', 'near', 'far']);
    expect(ids(await near({ maxDistance: 2000 }).get())).toEqual(['here', 'near']);
    expect(ids(await near({ minDistance: 1000 }).get())).toEqual(['near', 'far']);
    // A hundredth of a degree is 1,113.19 m on a sphere of 6,378,100 m.
    expect(ids(await near({ minDistance: 1113, maxDistance: 1114 }).get())).toEqual(['near']);
    expect(ids(await near({}).limit(1).skip(1).get())).toEqual(['near']);
    expect(ids(await near({}).orderBy('_id', 'asc').get())).toEqual(['far', 'here', 'near']);
  });

  test('geoWithin: polygons with holes, several polygons, circles', async () => {
    const within = async (area: object) =>
      ids(
        await coll
          .where({ at: _().geoWithin(area as never) })
          .orderBy('_id', 'asc')
          .get(),
      );
    expect(await within({ geometry: square(-1, 1) })).toEqual(['here', 'near']);
    const hole = line(
      [-0.005, -0.005],
      [0.005, -0.005],
      [0.005, 0.005],
      [-0.005, 0.005],
      [-0.005, -0.005],
    );
    const outer = line([-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]);
    expect(await within({ geometry: new (geo().Polygon)([outer, hole]) })).toEqual(['near']);
    const both = new (geo().MultiPolygon)([square(-0.001, 0.001), square(9, 11)]);
    expect(await within({ geometry: both })).toEqual(['far', 'here']);
    expect(await within({ centerSphere: [point(0, 0), 0.001] })).toEqual(['here', 'near']);
    expect(await within({ centerSphere: [[0, 0], 0.0001] })).toEqual(['here']);
    expect(await within({ geometry: square(80, 81) })).toEqual([]);
    // The other side of the earth is not within.
    await coll.add({ _id: 'antipode', at: point(180, 0) });
    expect(await within({ geometry: square(-1, 1) })).toEqual(['here', 'near']);
  });

  test('the order in which a ring runs does not matter, and edges are great circles', async () => {
    const clockwise = new (geo().Polygon)([line([-1, -1], [-1, 1], [1, 1], [1, -1], [-1, -1])]);
    const found = await coll.where({ at: _().geoWithin({ geometry: clockwise }) }).count();
    expect(found.total).toBe(2);
    // The straight way from 50° to 50° over 60 degrees of longitude goes beyond 53° north.
    await coll.add({ _id: 'north', at: point(30, 52) });
    const wide = new (geo().Polygon)([line([0, 40], [60, 40], [60, 50], [0, 50], [0, 40])]);
    expect(ids(await coll.where({ at: _().geoWithin({ geometry: wide }) }).get())).toEqual([
      'north',
    ]);
  });

  test('lines and areas are within when all of them is', async () => {
    await coll.add({ _id: 'in', at: line([0.1, 0.1], [0.2, 0.2]) });
    await coll.add({ _id: 'out', at: line([0.1, 0.1], [20, 20]) });
    await coll.add({ _id: 'area', at: square(0.1, 0.2) });
    const got = await coll.where({ at: _().geoWithin({ geometry: square(-1, 1) }) }).get();
    expect(ids(got).sort()).toEqual(['area', 'here', 'in', 'near']);
  });

  test('geoIntersects: points, lines and areas that share a place', async () => {
    await coll.add({ _id: 'line', at: line([-5, 0.5], [5, 0.5]) });
    await coll.add({ _id: 'area', at: square(0.5, 3) });
    const meets = async (geometry: object) =>
      ids(
        await coll
          .where({ at: _().geoIntersects({ geometry } as never) })
          .orderBy('_id', 'asc')
          .get(),
      );
    expect(await meets(square(-1, 1))).toEqual(['area', 'here', 'line', 'near']);
    expect(await meets(point(1, 1))).toEqual(['area']);
    expect(await meets(point(10, 10))).toEqual(['far']);
    expect(await meets(line([4, -1], [4, 1]))).toEqual(['line']);
    expect(await meets(line([0, -1], [0, 1]))).toEqual(['here', 'line']);
    expect(await meets(new (geo().MultiPoint)([point(2, 2), point(0, 0)]))).toEqual([
      'area',
      'here',
    ]);
    expect(
      await meets(new (geo().MultiLineString)([line([4, -1], [4, 1]), line([2, 2], [2, 9])])),
    ).toEqual(['area', 'line']);
    expect(await meets(square(50, 51))).toEqual([]);
  });

  test('$geoNear gives the distance, and goes on with the pipeline', async () => {
    await coll.add({ _id: 'shut', at: point(0.02, 0), shut: true });
    const { data } = await coll
      .aggregate()
      .geoNear({
        distanceField: 'far.off',
        spherical: true,
        near: point(0, 0),
        query: { shut: db.command.neq(true) },
        maxDistance: 5000,
        distanceMultiplier: 0.001,
        key: 'at',
        includeLocs: 'place',
      })
      .limit(5)
      .end();
    expect(data).toEqual([
      { _id: 'here', at: expect.anything(), far: { off: 0 }, place: expect.anything() },
      {
        _id: 'near',
        at: expect.anything(),
        far: { off: expect.closeTo(1.1132, 3) },
        place: { type: 'Point', coordinates: [0.01, 0] },
      },
    ]);
  });

  test('$geoNear needs no key where a document has one place, and comes first', async () => {
    const near = () => ({ distanceField: 'd', spherical: true, near: point(0, 0) });
    const { data } = await coll.aggregate().geoNear(near()).project({ d: 1 }).end();
    expect(ids({ data })).toEqual(['here', 'near', 'far']);
    await expect(
      coll.aggregate().match({ _id: 'here' }).geoNear(near()).end(),
    ).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  test('what is no geometry is refused by name', async () => {
    const wrong = {
      at: {
        $geoWithin: {
          $box: [
            [0, 0],
            [1, 1],
          ],
        },
      },
    };
    await expect(coll.aggregate().match(wrong).end()).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('$box'),
    });
  });
});

describe('$jsonSchema', () => {
  const found = async (schema: object) =>
    (await coll.where(db.command.jsonSchema(schema)).orderBy('_id', 'asc').get()).data.map(
      (each: { _id: string }) => each._id,
    );
  beforeEach(async () => {
    await coll.add([
      { _id: 'a', name: 'Alice', age: 30, tags: ['x', 'y'], home: { city: '西宁' } },
      { _id: 'b', name: 'Bob', age: 17.5, tags: ['x', 'x', 3] },
      { _id: 'c', name: '周', at: new Date(5), nothing: null, yes: true },
      { _id: 'd', age: 5_000_000_000 },
    ]);
  });

  test.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ required: ['name'] }, ['a', 'b', 'c']],
    [{ properties: { name: { bsonType: 'string' } } }, ['a', 'b', 'c', 'd']],
    [{ required: ['age'], properties: { age: { bsonType: 'int' } } }, ['a']],
    [{ required: ['age'], properties: { age: { bsonType: 'long' } } }, ['d']],
    [{ required: ['age'], properties: { age: { bsonType: 'double' } } }, ['b']],
    [{ required: ['age'], properties: { age: { bsonType: ['int', 'double'] } } }, ['a', 'b']],
    [{ required: ['age'], properties: { age: { type: 'number' } } }, ['a', 'b', 'd']],
    [{ required: ['at'], properties: { at: { bsonType: 'date' } } }, ['c']],
    [{ required: ['at'], properties: { at: { type: 'object' } } }, []],
    [{ required: ['yes'], properties: { yes: { type: 'boolean' } } }, ['c']],
    [{ required: ['nothing'], properties: { nothing: { type: 'null' } } }, ['c']],
    [{ required: ['age'], properties: { age: { minimum: 17.5 } } }, ['a', 'b', 'd']],
    [
      { required: ['age'], properties: { age: { minimum: 17.5, exclusiveMinimum: true } } },
      ['a', 'd'],
    ],
    [{ required: ['age'], properties: { age: { maximum: 30, exclusiveMaximum: true } } }, ['b']],
    [{ required: ['age'], properties: { age: { multipleOf: 10 } } }, ['a', 'd']],
    [{ required: ['name'], properties: { name: { minLength: 4 } } }, ['a']],
    [{ required: ['name'], properties: { name: { maxLength: 1 } } }, ['c']],
    [{ required: ['name'], properties: { name: { pattern: '^[AB]' } } }, ['a', 'b']],
    [{ properties: { name: { enum: ['Bob', null] } } }, ['b', 'd']],
    [{ required: ['tags'], properties: { tags: { items: { type: 'string' } } } }, ['a']],
    [{ required: ['tags'], properties: { tags: { uniqueItems: true } } }, ['a']],
    [{ required: ['tags'], properties: { tags: { minItems: 3 } } }, ['b']],
    [
      { required: ['tags'], properties: { tags: { items: [{ enum: ['x'] }, { enum: ['y'] }] } } },
      ['a'],
    ],
    [
      { required: ['tags'], properties: { tags: { items: [{}, {}], additionalItems: false } } },
      ['a'],
    ],
    [{ required: ['home'], properties: { home: { required: ['city'] } } }, ['a']],
    [{ properties: { _id: {}, age: {} }, additionalProperties: false }, ['d']],
    [{ patternProperties: { '^a': { type: 'number' } } }, ['a', 'b', 'd']],
    [{ maxProperties: 2 }, ['d']],
    [{ minProperties: 5 }, ['a', 'c']],
    [{ dependencies: { age: ['name'] } }, ['a', 'b', 'c']],
    [{ dependencies: { age: { required: ['home'] } } }, ['a', 'c']],
    [{ anyOf: [{ required: ['home'] }, { required: ['at'] }] }, ['a', 'c']],
    [{ allOf: [{ required: ['name'] }, { required: ['age'] }] }, ['a', 'b']],
    [{ oneOf: [{ required: ['name'] }, { required: ['age'] }] }, ['c', 'd']],
    [{ not: { required: ['name'] } }, ['d']],
    [{ title: 'people', description: 'of the hospital', bsonType: 'object' }, ['a', 'b', 'c', 'd']],
  ])('%j', async (schema, expected) => {
    expect(await found(schema)).toEqual(expected);
  });

  test('stands beside other conditions, and in an aggregation', async () => {
    const schema = { $jsonSchema: { required: ['age'] } };
    const { data } = await coll
      .aggregate()
      .match({ ...schema, name: 'Bob' })
      .end();
    expect(data).toHaveLength(1);
  });

  test.each(['$ref', 'default', 'definitions', 'format', 'id', 'unheardOf'])(
    'the keyword %s is refused, as MongoDB refuses it',
    async keyword => {
      await expect(found({ [keyword]: 'x' })).rejects.toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining(keyword),
      });
    },
  );
});
