import { collectionForEach, type Opened } from '../testing';

let { db, coll, name } = {} as Opened;
collectionForEach(opened => {
  ({ db, coll, name } = opened);
});

/** The value of an expression on a document, as the SDK reads it. */
async function evaluated(doc: object, expression: unknown): Promise<unknown> {
  const { id } = (await coll.add(doc)) as { id: string };
  const { data } = await coll.aggregate().match({ _id: id }).project({ value: expression }).end();
  return data[0].value;
}

describe('doc.set', () => {
  test('counts an existing document even when nothing changes', async () => {
    expect(await coll.doc('a').set({ n: 1 })).toMatchObject({ upsertedId: 'a' });
    expect((await coll.doc('a').set({ n: 1 })).updated).toBe(1);
    expect((await coll.doc('a').set({ n: 2 })).updated).toBe(1);
  });
});

describe('a failed transaction answers every call in the vendor’s words', () => {
  test('another transaction writes the same document', async () => {
    await coll.add({ _id: 'a', n: 1 });
    const one = await db.startTransaction();
    const two = await db.startTransaction();
    await one.collection(name).doc('a').get();
    await two.collection(name).doc('a').update({ n: 2 });
    await two.commit();
    await expect(one.collection(name).doc('a').update({ n: 3 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message:
        '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    });
  });

  test('the transaction is over', async () => {
    const over = await db.startTransaction();
    await over.commit();
    await expect(over.collection(name).doc('a').set({ n: 3 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message:
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    });
  });
});

describe('expressions that mingo lacks or computes differently', () => {
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

  test('$week uses the time zone, and is null for a missing date', async () => {
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

  test('$substrBytes does not cut a character, and $indexOfCP takes only texts', async () => {
    const code = 'DATABASE_REQUEST_FAILED';
    await expect(evaluated({}, $().substrBytes(['门诊', 1, 2]))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().substrBytes(['门诊', 0, 2]))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().indexOfCP([5, 'a']))).rejects.toMatchObject({ code });
    await expect(evaluated({}, $().indexOfCP(['a', 'a', -1]))).rejects.toMatchObject({ code });
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

  test('works beside other conditions, and in an aggregation', async () => {
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
