import * as tcb from '@cloudbase/node-sdk';
import { steadily } from './steady';

const open = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 }).database();
type Database = ReturnType<typeof open>;
let opened: Database | undefined;

/** The environment's database, opened once per instance. */
export function database(): Database {
  opened ??= open();
  return opened;
}

/** The SDK's query and update commands (`_.gt(0)`, `_.push([…])`). */
export const commands = (): Database['command'] => database().command;

/** A condition on one document or many; several are joined with AND, each said by itself, as the SDK merges two ORs of one object into one. */
export type Condition = Record<string, unknown>;

export interface Find {
  where: Condition[];
  order?: [field: string, direction: 'asc' | 'desc'][];
  skip?: number;
  /** At most 1,000, which is CloudBase's own bound. */
  limit?: number;
  /** Only these fields (and `_id`). */
  fields?: string[];
}

/** Where a page of a list ended: what it is ordered by there, and the document's id. */
export interface PageEnd {
  at: string | number;
  id: string;
}

const joined = (where: Condition[]): Condition => {
  const [first] = where;
  if (!first) throw new Error('a query without a condition would touch every document');
  // The SDK drops such conditions silently, and the query then matches everything.
  for (const condition of where)
    for (const [field, value] of Object.entries(condition))
      if (value === undefined) throw new Error(`the condition on ${field} is undefined`);
  return where.length === 1 ? first : (commands().and(where as object[]) as unknown as Condition);
};

const isDuplicate = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(String(message));
};

/**
 * One collection with the few operations that the stores are written with. Each is one request, and each may be
 * sent again after a lost answer: `steadily` does so, so a write must be guarded such that a second one does nothing.
 */
export function collection<T extends { _id: string }>(name: string) {
  const all = () => database().collection(name);
  const find = async ({ where, order = [], skip, limit = 100, fields }: Find): Promise<T[]> => {
    let query = all().where(joined(where)).limit(limit);
    for (const [field, direction] of order) query = query.orderBy(field, direction);
    if (skip) query = query.skip(skip);
    if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])));
    const { data } = await steadily(() => query.get());
    return data as T[];
  };
  return {
    /** A page of what matches, ordered by one field and, of equals, by `_id`; the first, or what stands after an end. */
    page(
      where: Condition[],
      field: string,
      direction: 'asc' | 'desc',
      after: PageEnd | undefined,
      limit: number,
    ): Promise<T[]> {
      const _ = commands();
      const beyond = direction === 'asc' ? _.gt : _.lt;
      const rest: Condition[] = after
        ? [
            _.or([
              { [field]: beyond(after.at) },
              { [field]: after.at, _id: beyond(after.id) },
            ] as never) as never,
          ]
        : [];
      const order: Find['order'] = [
        [field, direction],
        ['_id', direction],
      ];
      return find({ where: [...where, ...rest], order, limit });
    },
    /** The document, or undefined. */
    async get(id: string): Promise<T | undefined> {
      const { data } = await steadily(() => all().doc(id).get());
      return (data as T[])[0];
    },
    find,
    /** All that match, by pages in `_id` order. */
    async findAll(query: Omit<Find, 'order' | 'skip' | 'limit'>): Promise<T[]> {
      const found: T[] = [];
      for (;;) {
        const last = found.at(-1);
        const where = last ? [...query.where, { _id: commands().gt(last._id) }] : query.where;
        const page = await find({ ...query, where, order: [['_id', 'asc']], limit: 1000 });
        found.push(...page);
        if (page.length < 1000) return found;
      }
    },
    /** Counts documents by the values of some fields, in one request. */
    async countBy<F extends string>(
      where: Condition[],
      fields: F[],
    ): Promise<({ count: number } & Record<F, unknown>)[]> {
      const aggregate = commands().aggregate;
      const _id = Object.fromEntries(fields.map(field => [field.replace('.', '_'), `$${field}`]));
      const { data } = await steadily(() =>
        all()
          .aggregate()
          .match(joined(where))
          .group({ _id, count: aggregate.sum(1) })
          .limit(10_000)
          .end(),
      );
      return (data as { _id: Record<string, unknown>; count: number }[]).map(row => ({
        ...(Object.fromEntries(
          fields.map(field => [field, row._id[field.replace('.', '_')]]),
        ) as Record<F, unknown>),
        count: row.count,
      }));
    },
    /** Adds a document; false when one with its `_id` (or a unique field of it) is there already. */
    async insert(document: T): Promise<boolean> {
      try {
        await steadily(() => all().add(document));
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    /** Adds many documents at once; those already there are left as they are, and of several with one `_id` the first counts. */
    async insertMissing(documents: T[]): Promise<void> {
      const seen = new Set<string>();
      const wanted = documents.filter(({ _id }) => !seen.has(_id) && seen.add(_id));
      for (let from = 0; from < wanted.length; from += 500) {
        let batch = wanted.slice(from, from + 500);
        while (batch.length) {
          try {
            await steadily(() => all().add(batch));
            break;
          } catch (error) {
            if (!isDuplicate(error)) throw error;
          }
          const ids = batch.map(({ _id }) => _id);
          const there = await find({
            where: [{ _id: commands().in(ids) }],
            fields: ['_id'],
            limit: 500,
          });
          const known = new Set(there.map(({ _id }) => _id));
          batch = batch.filter(({ _id }) => !known.has(_id));
        }
      }
    },
    /** Changes the one document if every condition holds, atomically; answers the document after, or undefined when they did not hold. */
    async change(id: string, conditions: Condition[], update: object): Promise<T | undefined> {
      const { updated, doc } = await steadily(() =>
        all()
          .where(joined([{ _id: id }, ...conditions]))
          .updateAndReturn(update),
      );
      return updated ? (doc as T) : undefined;
    },
    /** Changes all that match, in one request; answers how many. */
    async changeMany(where: Condition[], update: object): Promise<number> {
      const { updated } = await steadily(() => all().where(joined(where)).update(update));
      return updated ?? 0;
    },
    /** Removes the document if every condition holds. */
    async remove(id: string, conditions: Condition[] = []): Promise<boolean> {
      const { deleted } = await steadily(() =>
        all()
          .where(joined([{ _id: id }, ...conditions]))
          .remove(),
      );
      return deleted === 1;
    },
  };
}
