import type { Stack } from '..';
import { sdk, testStack } from '../testing';

let stack: Stack;
let db: ReturnType<ReturnType<typeof sdk>['database']>;
let _: typeof db.command;
type Transaction = Awaited<ReturnType<typeof db.startTransaction>>;

beforeAll(async () => {
  stack = await testStack({ collections: [{ name: 'accounts' }] });
  db = sdk(stack).database();
  _ = db.command;
});
afterAll(() => stack.close());
beforeEach(async () => {
  await db.collection('accounts').where({}).remove();
  await db.collection('accounts').add([
    { _id: 'a', n: 10 },
    { _id: 'b', n: 0 },
  ]);
});

const n = async (id: string) => (await db.collection('accounts').doc(id).get()).data[0].n;

test('runTransaction commits everything, and reads its own writes', async () => {
  const result = await db.runTransaction(async (transaction: Transaction) => {
    const accounts = transaction.collection('accounts');
    await accounts.doc('a').update({ n: _.inc(-3) });
    await accounts.doc('b').update({ n: _.inc(3) });
    const { data } = await accounts.doc('a').get();
    await accounts.add({ _id: 'c', n: 1 });
    await accounts.doc('d').set({ n: 2 });
    const { data: all } = await accounts.where({ n: _.gt(0) }).get();
    return { a: (data as unknown as { n: number }).n, many: all.length };
  });
  expect(result).toEqual({ a: 7, many: 4 });
  expect([await n('a'), await n('b'), await n('c'), await n('d')]).toEqual([7, 3, 1, 2]);
});

test('rollback undoes everything and rejects with its reason', async () => {
  const run = db.runTransaction(async (transaction: Transaction) => {
    await transaction.collection('accounts').doc('a').update({ n: 99 });
    await transaction.rollback({ reason: 'changed my mind' });
  });
  await expect(run).rejects.toEqual({ reason: 'changed my mind' });
  expect(await n('a')).toBe(10);
});

test('an error in the callback undoes everything', async () => {
  const run = db.runTransaction(async (transaction: Transaction) => {
    await transaction.collection('accounts').doc('a').remove();
    throw new Error('no');
  });
  await expect(run).rejects.toThrow('no');
  expect(await n('a')).toBe(10);
});

test('inside a transaction doc.get gives the document, or null', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  expect((await accounts.doc('a').get()).data).toEqual({ _id: 'a', n: 10 });
  expect((await accounts.doc('zz').get()).data).toBeNull();
  await transaction.rollback();
});

test('the snapshot is the state at the first operation', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  await accounts.doc('b').get();
  await db.collection('accounts').doc('a').update({ n: 11 });
  expect((await accounts.doc('a').get()).data).toMatchObject({ n: 10 });
  await transaction.rollback();
});

test('the second writer of a document gets a conflict at once', async () => {
  const first = await db.startTransaction();
  const second = await db.startTransaction();
  await first.collection('accounts').doc('a').update({ n: 1 });
  await expect(second.collection('accounts').doc('a').update({ n: 2 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
    message: expect.stringContaining('TransactionConflict'),
  });
  await first.commit();
  expect(await n('a')).toBe(1);
});

test('runTransaction overcomes a conflict by a retry', async () => {
  let rounds = 0;
  await db.runTransaction(async (transaction: Transaction) => {
    rounds += 1;
    const accounts = transaction.collection('accounts');
    await accounts.doc('b').get();
    if (rounds === 1)
      await db
        .collection('accounts')
        .doc('a')
        .update({ n: _.inc(1) });
    await accounts.doc('a').update({ n: _.inc(100) });
  });
  expect(rounds).toBe(2);
  expect(await n('a')).toBe(111);
});

test('runTransaction gives up after three retries', async () => {
  const blocker = await db.startTransaction();
  await blocker.collection('accounts').doc('a').update({ n: 1 });
  let rounds = 0;
  const run = db.runTransaction(async (transaction: Transaction) => {
    rounds += 1;
    await transaction.collection('accounts').doc('a').update({ n: 2 });
  });
  await expect(run).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
  expect(rounds).toBe(4);
  await blocker.rollback();
});

test('a second operation during the first is refused', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  await accounts.doc('a').get();
  stack.faults.latency = [20, 20];
  const answers = await Promise.allSettled([1, 2, 3].map(i => accounts.add({ i })));
  stack.faults.clear();
  const refused = answers.flatMap(each => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused).toEqual([
    expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }),
    expect.objectContaining({ message: expect.stringContaining('TransactionBusy') }),
  ]);
  await accounts.add({ i: 4 });
  await transaction.commit();
  const { total } = await db
    .collection('accounts')
    .where({ i: _.exists(true) })
    .count();
  expect(total).toBe(2);
});

test('after commit or abort the transaction does not exist', async () => {
  const transaction = await db.startTransaction();
  await transaction.collection('accounts').doc('a').update({ n: 1 });
  await transaction.commit();
  const gone = {
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('TransactionNotExist'),
  };
  await expect(transaction.collection('accounts').doc('a').get()).rejects.toMatchObject(gone);
  await expect(transaction.commit()).rejects.toMatchObject(gone);
});

test('where().update, where().remove, count and aggregate silently run outside the transaction', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  await accounts.doc('a').get();
  await accounts.where({ _id: 'b' }).update({ n: 5 });
  expect(await n('b')).toBe(5);
  await accounts.where({ _id: 'b' }).remove();
  expect((await db.collection('accounts').count()).total).toBe(1);
  await accounts.add({ _id: 'new', n: 1 });
  expect((await accounts.where({}).count()).total).toBe(1);
  await transaction.rollback();
});

test('updateAndReturn runs inside the transaction', async () => {
  const transaction = await db.startTransaction();
  const { doc } = (await transaction
    .collection('accounts')
    .where({ _id: 'a', n: _.gt(0) })
    .updateAndReturn({ n: _.inc(-1) })) as { doc: unknown };
  expect(doc).toEqual({ _id: 'a', n: 9 });
  expect(await n('a')).toBe(10);
  await transaction.commit();
  expect(await n('a')).toBe(9);
});
