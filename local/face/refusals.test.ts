import { admin, collectionForEach, type Opened, sdk, testStack } from '../testing';

let { stack, db, coll, name } = {} as Opened;
collectionForEach(
  opened => {
    ({ stack, db, coll, name } = opened);
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

describe('the SDK behaves in its surprising ways as in the cloud', () => {
  test('a nested object in update is merged, unless _.set', async () => {
    await coll.add({ _id: 'x', a: { b: 1, c: 2 } });
    await coll.doc('x').update({ a: { b: 3 } });
    expect((await read('x')).a).toEqual({ b: 3, c: 2 });
  });

  test('a nested object in where is a path', async () => {
    await coll.add([{ o: { p: 1, q: 1 } }, { o: { p: 2 } }]);
    expect((await coll.where({ o: { p: 1 } }).get()).data).toHaveLength(1);
  });

  test('an undefined condition is dropped, and an empty object matches every document', async () => {
    await coll.add([
      { day: 'x', who: 'a' },
      { day: 'x', who: 'b' },
    ]);
    expect((await coll.where({ who: undefined, day: 'x' }).get()).data).toHaveLength(2);
    expect((await coll.where({ day: {} }).get()).data).toHaveLength(2);
  });

  test('an update with a field called data writes a field called data', async () => {
    await coll.add({ _id: 'x', n: 1 });
    await coll.doc('x').update({ data: { n: 2 } });
    expect(await read('x')).toEqual({ _id: 'x', n: 1, data: { n: 2 } });
  });
});

describe('refusals have CloudBase’s codes', () => {
  test('a second document with the same _id or unique key', async () => {
    await coll.add({ _id: 'x' });
    const message = expect.stringContaining('E11000');
    await expect(coll.add({ _id: 'x' })).rejects.toMatchObject({
      ...{ code: 'DATABASE_DUPLICATE_WRITE', message },
    });
    const people = db.collection('people');
    await people.add({ card: '1' });
    await expect(people.add({ card: '1' })).rejects.toMatchObject({ message });
  });

  test('a collection that is missing, or exists already', async () => {
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
    await expect(db.collection('nowhere').add({ a: 1 })).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
    const again = await Promise.resolve(db.createCollection('people')).catch(error => error);
    expect(again.code).toBe('DATABASE_COLLECTION_ALREADY_EXIST');
  });

  test('update and remove without a condition', async () => {
    await coll.add({ n: 1 });
    await expect(coll.update({ n: 2 })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    await expect(coll.remove()).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    expect((await coll.where({ n: 1 }).count()).total).toBe(1);
  });

  test('a field name that begins with $', async () => {
    await expect(coll.add({ a: { $b: 1 } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('a.$b'),
    });
    await expect(coll.doc('x').set({ $b: 1 })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    expect((await coll.count()).total).toBe(0);
  });

  test('every refusal has a code, a message and a request id', async () => {
    const bad: [unknown, string][] = [
      ['not json', 'INVALID_PARAM'],
      ['[]', 'INVALID_PARAM'],
      [{}, 'INVALID_ACTION'],
      [{ action: 'database.dropEverything' }, 'INVALID_ACTION'],
      [{ action: 'constructor' }, 'INVALID_ACTION'],
      [{ action: 'database.getDocument' }, 'INVALID_PARAM'],
      [{ action: 'database.getDocument', collectionName: 'people', query: '{' }, 'INVALID_PARAM'],
      [{ action: 'database.getDocument', collectionName: 'people', query: '1' }, 'INVALID_PARAM'],
      [{ action: 'database.getDocument', collectionName: 'people', limit: -1 }, 'INVALID_PARAM'],
      [
        { action: 'database.getDocument', collectionName: 'people', order: '{"a":2}' },
        'INVALID_PARAM',
      ],
      [
        { action: 'database.insertDocument', collectionName: 'people', data: '{}' },
        'INVALID_PARAM',
      ],
      [{ action: 'database.commitTransaction' }, 'INVALID_PARAM'],
      [
        { action: 'database.aggregateDocuments', collectionName: 'people', stages: [{}] },
        'INVALID_PARAM',
      ],
      [{ action: 'wx.wxPayApi' }, 'LOCAL_NOT_SUPPORTED'],
      [{ action: 'wx.api', apiName: 'wxacode.get' }, 'LOCAL_NOT_SUPPORTED'],
    ];
    for (const [body, code] of bad) {
      const answer = await admin(stack, body);
      expect({ body, ...answer }).toMatchObject({ body, code });
      expect(answer.message).toEqual(expect.any(String));
      expect(answer.requestId).toEqual(expect.any(String));
    }
    expect((await admin(stack, { action: 'database.dropEverything' })).message).toContain(
      'dropEverything',
    );
  });

  test('an update without operators', async () => {
    const request = {
      action: 'database.modifyDocument',
      collectionName: 'people',
      query: '{}',
      queryType: 'WHERE',
      merge: true,
    };
    for (const data of ['{"a":1}', '{}', 'nonsense', undefined]) {
      expect(await admin(stack, { ...request, data })).toMatchObject({ code: 'INVALID_PARAM' });
    }
  });
});

test('auth.getUserInfoForAdmin knows only the given users', async () => {
  const other = await testStack({ users: [{ uid: 'user-1', openId: 'o1', nickName: '张三' }] });
  try {
    const { userInfo } = await sdk(other).auth().getEndUserInfo('user-1');
    expect(userInfo).toMatchObject({ uid: 'user-1', openId: 'o1', nickName: '张三' });
    await expect(sdk(other).auth().getEndUserInfo('user-2')).rejects.toMatchObject({
      code: 'USER_NOT_FOUND',
    });
  } finally {
    await other.close();
  }
});

test('requests and examined documents are counted by action and collection', async () => {
  stack.counters.reset();
  await coll.add({ n: 1 });
  await coll.get();
  await coll.get();
  await expect(db.collection('nowhere').get()).rejects.toThrow();
  expect(stack.counters.read()).toEqual({
    total: 4,
    database: 4,
    documents: 2,
    entries: 0,
    actions: { 'database.insertDocument': 1, 'database.getDocument': 3 },
    collections: { [name]: 3, nowhere: 1 },
    examined: { [name]: { documents: 2, entries: 0 } },
    errors: { DATABASE_COLLECTION_NOT_EXIST: 1 },
  });
});
