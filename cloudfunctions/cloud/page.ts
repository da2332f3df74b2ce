import { type PageEnd, pageMark } from '../../types/page';
import { type Condition, commands } from './database';
import type { Field } from './fields';

export type Direction = 'asc' | 'desc';

/** A list, and which page of it. */
export interface PageQuery<T, By extends string = Field<T>> {
  where: Condition[];
  /** Of several conditions one has to hold, too: each is read by itself by its index, and all are merged. */
  anyOf?: Condition[][];
  /** Ordered by these fields and, of equals, by `_id`, all in one direction. */
  by: readonly By[];
  direction: Direction;
  /** Where the page before ended; none: the first page. */
  after: PageEnd | undefined;
  size: number;
}

/** A page, and the mark of its end where there is more: `{ next }`, to be spread into an answer. */
export interface Page<T> {
  page: T[];
  next: { next?: string };
}

/** One request: at most `limit` documents that match, in an order. */
type Read<T> = (
  where: Condition[],
  order: [field: string, direction: Direction][],
  limit: number,
) => Promise<T[]>;

/**
 * Reads one page of a list. What stands after an end is read in pieces that an index gives one after the other, each equal to
 * the end in some fields and beyond it in the next: so nothing is looked at that is not shown, however many are equal. The
 * first page is one request, a later one at most one for each field of the order and one for the id.
 */
export async function readPage<T extends { _id: string }>(
  read: Read<T>,
  query: Omit<PageQuery<T>, 'by'> & { by: readonly string[] },
): Promise<Page<T>> {
  const { where, anyOf = [[]], size, direction } = query;
  const fields: string[] = [...query.by, '_id'];
  const order = fields.map((field): [string, Direction] => [field, direction]);
  const steps = stepsAfter(query.after, fields, direction);
  const readOne = async (some: Condition[]): Promise<T[]> => {
    const found: T[] = [];
    for (const step of steps) {
      const limit = size + 1 - found.length;
      if (limit > 0) found.push(...(await read([...where, ...some, ...step], order, limit)));
    }
    return found;
  };
  const found = merged(await Promise.all(anyOf.map(readOne)), fields, direction);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const more = found.length > size && last;
  return { page, next: more ? { next: pageMark(endOf(last, fields)) } : {} };
}

/** What stands after an end, as conditions piece by piece, the nearest first. */
function stepsAfter(
  end: PageEnd | undefined,
  fields: string[],
  direction: Direction,
): Condition[][] {
  if (!end) return [[]];
  const beyond = direction === 'asc' ? commands().gt : commands().lt;
  return fields
    .map((field, n) => [
      ...fields.slice(0, n).map((equal, i) => ({ [equal]: end[i] })),
      { [field]: beyond(end[n]) },
    ])
    .reverse();
}

const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      document,
    );

function endOf(document: object, fields: string[]): PageEnd {
  return fields.map(field => {
    const value = valueAt(document, field);
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new Error(`a list is ordered by ${field}, which a document lacks`);
  });
}

/** Several lists in one order as one in that order; what stands in several of them stands in it once. */
function merged<T extends { _id: string }>(
  lists: T[][],
  fields: string[],
  direction: Direction,
): T[] {
  const [only = []] = lists;
  if (lists.length <= 1) return only;
  const all = [...new Map(lists.flat().map(each => [each._id, each])).values()];
  const turn = direction === 'asc' ? 1 : -1;
  return all.sort((one, other) => {
    const [a, b] = [endOf(one, fields), endOf(other, fields)];
    const n = fields.findIndex((_, i) => a[i] !== b[i]);
    return n < 0 ? 0 : (a[n]! < b[n]! ? -1 : 1) * turn;
  });
}
