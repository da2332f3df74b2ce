import type { PageEnd } from '../../types/page';
import { pageMark } from '../../types/pageMark';
import { type Condition, commands } from './database';
import type { FieldPath } from './fields';

export type Direction = 'asc' | 'desc';

/** A list, and which of its pages. */
export interface PageQuery<T, By extends string = FieldPath<T>> {
  where: Condition[];
  /**
   * Alternatives, one of which has to hold: each is read separately by its index, and the results
   * are merged.
   */
  anyOf?: Condition[][];
  /** The fields of the order, then `_id`, all in one direction. */
  by: readonly By[];
  direction: Direction;
  /** The end of the page before; undefined: the first page. */
  after: PageEnd | undefined;
  size: number;
}

/** A page; `{ next }`, to be spread into an answer, is the mark of its end if there is more. */
export interface Page<T> {
  page: T[];
  next: { next?: string };
}

/** One request: at most `limit` matching documents in an order. */
type Read<T> = (
  where: Condition[],
  order: [field: string, direction: Direction][],
  limit: number,
) => Promise<T[]>;

/**
 * Reads one page of a list. The documents after an end are read in steps, each equal to the end in
 * some fields and beyond it in the next one, so that an index serves each step and no document is
 * read that is not shown. The first page takes one request, a later one at most one for each field
 * of the order and one for the id.
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

/** The documents after an end, as one condition for each step, the nearest first. */
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

/** Merges lists with the same order; a document in several of them comes once. */
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
