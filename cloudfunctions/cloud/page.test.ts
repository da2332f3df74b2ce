import fc from 'fast-check';
import * as z from 'zod';
import { defined } from '../../domain/defined';
import { type PageEnd, pageAfter } from '../../types/page';
import type { Condition } from './database';
import { type PageQuery, readPage } from './page';

interface Row {
  _id: string;
  open: boolean;
  day: number;
  shop: { name: string };
  /** The pages on which it exists: from the page `comes` to the one before `goes`. */
  comes: number;
  goes: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  _id: fc.integer({ min: 0, max: 999 }).map(String),
  open: fc.boolean(),
  // Few values, so that many rows are equal in what the list is ordered by.
  day: fc.integer({ min: 1, max: 3 }),
  shop: fc.record({ name: fc.constantFrom('a', 'b') }),
  comes: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
  goes: fc.constantFrom(99, 99, 99, 99, 1, 2, 3),
});

const orders = [
  { by: [], mark: pageAfter() },
  { by: ['day'], mark: pageAfter(z.int()) },
  { by: ['shop.name', 'day'], mark: pageAfter(z.string(), z.int()) },
] as const;
const list = fc.record({
  order: fc.constantFrom(...orders),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
  size: fc.integer({ min: 1, max: 6 }),
  where: fc.constantFrom<Condition[]>([], [{ open: true }]),
  anyOf: fc.constantFrom<Condition[][] | undefined>(undefined, [
    [{ day: 2 }],
    [{ 'shop.name': 'a' }],
  ]),
});

const valueAt = ({ shop, ...plain }: Row, field: string): string | number | boolean =>
  field === 'shop.name' ? shop.name : plain[field as keyof typeof plain];

/** Whether a row meets what the SDK's condition says. */
const meets = (each: Row, condition: Condition): boolean =>
  Object.entries(condition).every(([field, wanted]) => {
    const value = valueAt(each, field);
    const { operator, operands: [bound] = [] } = Object(wanted);
    if (operator === 'gt') return value > bound;
    if (operator === 'lt') return value < bound;
    return value === wanted;
  });

const inOrder =
  (fields: readonly string[], direction: 'asc' | 'desc') =>
  (one: Row, other: Row): number => {
    const field = fields.find(each => valueAt(one, each) !== valueAt(other, each));
    if (field === undefined) return 0;
    return valueAt(one, field) < valueAt(other, field) === (direction === 'asc') ? -1 : 1;
  };

/** Reads one page of the rows that are there, and counts the requests and what they looked at. */
async function readOf(
  there: readonly Row[],
  query: Omit<PageQuery<Row, string>, 'by'>,
  by: readonly string[],
) {
  const cost = { requests: 0, looks: 0 };
  const answer = await readPage<Row>(
    async (where, order, limit) => {
      const [[, direction] = ['', 'asc' as const]] = order;
      const found = there
        .filter(each => where.every(condition => meets(each, condition)))
        .sort(
          inOrder(
            order.map(([field]) => field),
            direction,
          ),
        )
        .slice(0, limit);
      cost.requests += 1;
      cost.looks += found.length;
      return found;
    },
    { ...query, by },
  );
  return { ...answer, ...cost };
}

test('page by page a list comes whole, once and in order, though rows are equal, come and go', async () => {
  const rows = fc.uniqueArray(row, { selector: ({ _id }) => _id, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(rows, list, async (all, { order: { by, mark }, anyOf, ...query }) => {
      const shown: Row[] = [];
      const lists = anyOf?.length ?? 1;
      let after: PageEnd | undefined;
      for (let n = 0; ; n++) {
        const there = all.filter(({ comes, goes }) => comes <= n && n < goes);
        const asked = { ...query, after, ...defined({ anyOf }) };
        const { page, next, requests, looks } = await readOf(there, asked, by);
        expect(page.length).toBeLessThanOrEqual(query.size);
        expect(requests).toBeLessThanOrEqual(n === 0 ? lists : lists * (by.length + 1));
        expect(looks).toBeLessThanOrEqual(lists * (query.size + 1));
        shown.push(...page);
        if (next.next === undefined) break;
        after = mark.parse(next.next);
      }
      const belongs = (each: Row) =>
        query.where.every(condition => meets(each, condition)) &&
        (anyOf?.some(some => some.every(condition => meets(each, condition))) ?? true);
      const stays = ({ comes, goes }: Row) => comes === 0 && goes === 99;
      const compared = inOrder([...by, '_id'], query.direction);
      expect(shown.filter(stays)).toEqual(all.filter(stays).filter(belongs).sort(compared));
      expect(shown.filter(each => !belongs(each))).toEqual([]);
      expect(shown).toEqual([...new Set(shown)].sort(compared));
    }),
    { numRuns: 300 },
  );
});

test('a list is not ordered by what a document lacks: its next page would begin nowhere', async () => {
  const query = { where: [], direction: 'asc', after: undefined, size: 1 } as const;
  const two = async () => [{ _id: 'a' }, { _id: 'b' }];
  await expect(readPage(two, { ...query, where: [], by: ['day'] })).rejects.toThrow(
    'a list is ordered by day, which a document lacks',
  );
});
