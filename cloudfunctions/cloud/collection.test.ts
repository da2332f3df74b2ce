import { defined } from '../../domain/defined';
import { type Stack, startStack } from '../../local';
import type { PageEnd } from '../../types/page';
import { defineCollection } from './collection';
import { commands } from './database';

interface Order {
  _id: string;
  day: string;
  shop: { id?: string; name: string };
  lines: { what: string; count: number }[];
  note?: string;
}

const orders = defineCollection<Order>('orders', {
  indexes: {
    day_shop: ['day', '-shop.name'],
    what: ['lines.what'],
    note: { unique: ['note', 'day'] },
  },
});

test('a definition describes how the collection is set up', () => {
  expect(orders.spec).toEqual({
    name: 'orders',
    indexes: [
      {
        name: 'day_shop',
        keys: [
          { field: 'day', direction: 1 },
          { field: 'shop.name', direction: -1 },
        ],
      },
      { name: 'what', keys: [{ field: 'lines.what', direction: 1 }] },
      {
        name: 'note',
        unique: true,
        keys: [
          { field: 'note', direction: 1 },
          { field: 'day', direction: 1 },
        ],
      },
    ],
  });
  expect(defineCollection<Order>('bare').spec).toEqual({ name: 'bare' });
});

test('a field that a document does not have cannot be in an index or an order, and cannot be read', () => {
  // @ts-expect-error there is no such field
  defineCollection<Order>('wrong', { indexes: { a: ['days'] } });
  // @ts-expect-error nor is there one within a list
  defineCollection<Order>('wrong', { indexes: { a: ['-lines.price'] } });
  const read = () => orders.find({ where: [{ day: 'x' }], fields: ['day', 'lines.what'] });
  type Read = Awaited<ReturnType<typeof read>>[number];
  const whole: Read = { _id: 'o', day: 'x', lines: [{ what: 'tea' }] };
  // @ts-expect-error it was not read
  const note: unknown = whole.note;
  // @ts-expect-error nor was this part of a field that was read
  const count: unknown = whole.lines[0]?.count;
  expect([note, count]).toEqual([undefined, undefined]);
});

describe('in a database', () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack({
      functionsDir: __dirname,
      collections: [{ name: 'orders', indexes: [] }],
      timers: false,
      log: () => undefined,
    });
    Object.assign(process.env, {
      SILENCE: 'true',
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'id',
      TENCENTCLOUD_SECRETKEY: 'key',
      SCF_NAMESPACE: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${stack.url}/admin` }),
    });
  });
  afterEach(() => stack.close());

  const lay = (count: number) =>
    orders.insertMissing(
      Array.from({ length: count }, (_, n) => ({
        _id: `o${1000 + n}`,
        day: `d${n % 3}`,
        shop: { name: `s${n % 2}`, ...defined({ id: n % 2 ? 'one' : undefined }) },
        lines: [{ what: 'tea', count: n }],
      })),
    );

  test('only the requested fields are read, also within lists', async () => {
    await lay(2);
    expect(await orders.find({ where: [{ day: 'd1' }], fields: ['day', 'lines.count'] })).toEqual([
      { _id: 'o1001', day: 'd1', lines: [{ count: 1 }] },
    ]);
  });

  test('all matching documents are read, also more than one request returns', async () => {
    await lay(2345);
    const all = await orders.findAll({ where: [{ day: commands().gte('') }], fields: ['_id'] });
    expect(all.length).toBe(2345);
    expect(all.at(-1)).toEqual({ _id: 'o3344' });
    const ids = all.map(({ _id }) => _id);
    expect((await orders.byIds([...ids, 'none'])).length).toBe(2345);
  });

  test('of a batch of which one is there all others are added, though the cloud stored what came before it', async () => {
    await lay(3);
    const { store } = stack;
    const insert = store.insert.bind(store);
    const ordered = jest.spyOn(store, 'insert').mockImplementationOnce(async (name, documents) => {
      for (const each of documents) await insert(name, [each]);
      return [];
    });
    const at = (n: number) => ({ _id: `o${n}`, day: 'new', shop: { name: 's' }, lines: [] });
    await orders.insertMissing([at(999), at(1001), at(1003)]);
    ordered.mockRestore();
    const { docs } = await store.find('orders', { filter: {} });
    expect(docs.map(({ _id, day }) => [_id, day]).sort()).toEqual([
      ['o1000', 'd0'],
      ['o1001', 'd1'],
      ['o1002', 'd2'],
      ['o1003', 'new'],
      ['o999', 'new'],
    ]);
  });

  test('documents are counted by the values of fields, null for a missing one', async () => {
    await lay(6);
    const counts = await orders.countBy([{ day: 'd0' }], ['shop.id', 'day']);
    expect(counts.sort((a, b) => String(a['shop.id']).localeCompare(String(b['shop.id'])))).toEqual(
      [
        { 'shop.id': null, day: 'd0', count: 1 },
        { 'shop.id': 'one', day: 'd0', count: 1 },
      ],
    );
    expect(await orders.count([{ day: 'd0' }])).toBe(2);
    expect(await orders.count([{ day: 'none' }])).toBe(0);
  });

  test('all of several conditions hold, also two that have alternatives each', async () => {
    await lay(6);
    const _ = commands();
    const found = await orders.find({
      where: [_.or([{ day: 'd0' }, { day: 'd1' }]), _.or([{ 'shop.id': 'one' }, { _id: 'o1000' }])],
      order: [['_id', 'asc']],
    });
    expect(found.map(({ _id }) => _id)).toEqual(['o1000', 'o1001', 'o1003']);
  });

  describe('a list, page by page', () => {
    type Query = Partial<Parameters<typeof orders.page>[0]>;
    const pages = async (query: Query, size: number) => {
      const found: string[][] = [];
      for (let after: PageEnd | undefined; ; ) {
        const list = { where: [{ day: commands().gte('') }], by: ['day' as const], ...query };
        const { page, next } = await orders.page({ direction: 'asc', ...list, after, size });
        found.push(page.map(({ _id }) => _id));
        if (!next.next) return found;
        after = JSON.parse(next.next) as PageEnd;
      }
    };

    test('every document is in it once, however many are equal', async () => {
      await lay(10);
      expect(await pages({}, 4)).toEqual([
        ['o1000', 'o1003', 'o1006', 'o1009'],
        ['o1001', 'o1004', 'o1007', 'o1002'],
        ['o1005', 'o1008'],
      ]);
      expect(await pages({ direction: 'desc' }, 5)).toEqual([
        ['o1008', 'o1005', 'o1002', 'o1007', 'o1004'],
        ['o1001', 'o1009', 'o1006', 'o1003', 'o1000'],
      ]);
      expect(await pages({ by: ['shop.name', 'day'] }, 100)).toEqual([
        [
          ...['o1000', 'o1006', 'o1004', 'o1002', 'o1008'],
          ...['o1003', 'o1009', 'o1001', 'o1007', 'o1005'],
        ],
      ]);
    });

    test.each([1, 2, 3, 7])('in pages of %d the order is the same', async size => {
      await lay(20);
      for (const by of [['day'], ['shop.name', 'day']] as const)
        for (const direction of ['asc', 'desc'] as const) {
          const [whole] = await pages({ by, direction }, 100);
          expect((await pages({ by, direction }, size)).flat()).toEqual(whole);
        }
    });

    test('of several alternatives each is read separately, and a document in both comes once', async () => {
      await lay(12);
      const anyOf = [[{ day: 'd1' }], [{ 'shop.id': 'one' }]];
      const found = await pages({ anyOf, by: ['day'] }, 3);
      expect(found.flat()).toEqual([
        ...['o1003', 'o1009', 'o1001', 'o1004', 'o1007', 'o1010', 'o1005', 'o1011'],
      ]);
      expect(await pages({ anyOf: [] }, 3)).toEqual([[]]);
    });

    test('with some fields nothing else is read except the fields of the order', async () => {
      await lay(1);
      const { page } = await orders.page({
        ...{ where: [{ day: 'd0' }], by: ['day'], direction: 'asc', after: undefined, size: 1 },
        fields: ['shop'],
      });
      expect(page).toEqual([{ _id: 'o1000', day: 'd0', shop: { name: 's0' } }]);
    });

    test('a document without a field of the order is an error', async () => {
      await lay(2);
      await expect(pages({ by: ['note'] }, 1)).rejects.toThrow('ordered by note');
    });
  });

  test('a condition on undefined is an error, not a condition less', async () => {
    await expect(orders.find({ where: [] })).rejects.toThrow('without a condition');
    const day: string | undefined = undefined;
    await expect(orders.find({ where: [{ _id: 'a' }, { day }] })).rejects.toThrow('on day');
  });
});
