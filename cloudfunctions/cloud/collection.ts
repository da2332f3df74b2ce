import { chunks } from '../../domain/chunks';
import { defined } from '../../domain/defined';
import { allOf, type Condition, commands, database } from './database';
import { servedName } from './dataSet';
import { type Definition, type Fate, type IndexSpec, specsOf, type WhoseData } from './definition';
import type { FieldPath, PersonField, Picked, ValueAt } from './fields';
import { type Direction, type Page, type PageQuery, readPage } from './page';
import { type SealedField, sealedFields } from './sealedFields';
import { steadily } from './steady';

/** A collection as it is set up in the cloud. */
export interface CollectionSpec {
  name: string;
  indexes?: IndexSpec[];
}

interface Asked {
  where: Condition[];
  order?: [field: string, direction: Direction][];
  skip?: number;
  limit?: number;
  fields?: readonly string[];
}

/** What to read. Without `fields` whole documents are read; with `fields` only these and `_id`. */
export interface Find<T> {
  where: Condition[];
  order?: [field: FieldPath<T>, direction: Direction][];
  skip?: number;
  /** At most 1,000, which is CloudBase's own limit; 100 by default. */
  limit?: number;
}

/** The reading half of a collection, also for modules that do not own it. */
export type Reading<T extends { _id: string }> = Pick<
  Collection<T>,
  'find' | 'findAll' | 'byIds' | 'page' | 'countBy' | 'count'
>;

/**
 * The conditions of a write, in addition to the document's id. A repeated or late write no longer
 * meets them, and so does nothing. The type requires at least one guard.
 */
export type Guards = readonly [Condition, ...Condition[]];

/** A row of `countBy`. */
export type Counted<T, F extends string> = { [P in F]: ValueAt<T, P> } & {
  count: number;
  first?: number;
  last?: number;
};

interface CountedRow {
  _id: Record<string, unknown>;
  count: number;
  first?: number;
  last?: number;
}

const isDuplicate = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(String(message));
};

/**
 * One collection, with the few operations from which stores are built. Each is one request, and may be sent again
 * after a lost answer: `steadily` does so. That is why every write is guarded such that a second one does nothing.
 */
export class Collection<T extends { _id: string }> {
  constructor(
    readonly spec: CollectionSpec,
    /** Every path with a sealed value: the job that seals data with a new key uses it (R20). */
    readonly sealed: readonly SealedField[] = [],
    /** The fields that tell whose a document is, and what happens to them when records are joined (R1). */
    readonly whose: Readonly<Record<string, Fate>> = {},
  ) {}

  private all() {
    return database().collection(servedName(this.spec.name));
  }

  private async read({ where, order = [], skip, limit = 100, fields }: Asked): Promise<unknown[]> {
    let query = this.all().where(allOf(where)).limit(limit);
    for (const [field, direction] of order) query = query.orderBy(field, direction);
    if (skip) query = query.skip(skip);
    if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])));
    const { data } = await steadily(() => query.get());
    return data;
  }

  /** The document with this id; undefined if there is none. */
  async get(id: string): Promise<T | undefined> {
    const { data } = await steadily(() => this.all().doc(id).get());
    return (data as T[])[0];
  }

  /** The matching documents, in the requested order. */
  find<F extends FieldPath<T>>(query: Find<T> & { fields: readonly F[] }): Promise<Picked<T, F>[]>;
  find(query: Find<T>): Promise<T[]>;
  find(query: Asked): Promise<unknown[]> {
    return this.read(query);
  }

  /** All matching documents, read page by page in the order of `_id`. */
  findAll<F extends FieldPath<T>>(query: {
    where: Condition[];
    fields: readonly F[];
  }): Promise<Picked<T, F>[]>;
  findAll(query: { where: Condition[] }): Promise<T[]>;
  async findAll({ where, fields }: Pick<Asked, 'where' | 'fields'>): Promise<unknown[]> {
    const found: unknown[] = [];
    for (let remaining = where; ; ) {
      const page = await this.read({
        where: remaining,
        order: [['_id', 'asc']],
        limit: 1000,
        fields,
      });
      found.push(...page);
      if (page.length < 1000) return found;
      remaining = [...where, { _id: commands().gt((page.at(-1) as T)._id) }];
    }
  }

  /** Whole documents after an id, in the order of their ids. */
  walk(after: string, limit: number): Promise<{ _id: string }[]> {
    const where = [{ _id: commands().gt(after) }];
    return this.read({ where, order: [['_id', 'asc']], limit }) as Promise<{ _id: string }[]>;
  }

  /**
   * Any number of documents by their ids, in the order of the ids within each thousand; missing ones are left out.
   */
  byIds<F extends FieldPath<T>>(
    ids: readonly string[],
    fields: readonly F[],
  ): Promise<Picked<T, F>[]>;
  byIds(ids: readonly string[]): Promise<T[]>;
  async byIds(ids: readonly string[], fields?: readonly string[]): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const chunk of chunks([...new Set(ids)], 1000)) {
      const where = [{ _id: commands().in(chunk) }];
      const order: [string, 'asc'][] = [['_id', 'asc']];
      found.push(...(await this.read({ where, order, limit: 1000, fields })));
    }
    return found;
  }

  /** A page of a list; with `fields` only these and the fields of the order are read. */
  page<F extends FieldPath<T>, B extends FieldPath<T>>(
    query: PageQuery<T, B> & { fields: readonly F[] },
  ): Promise<Page<Picked<T, F | B>>>;
  page(query: PageQuery<T>): Promise<Page<T>>;
  page({
    fields,
    ...query
  }: PageQuery<T> & { fields?: readonly string[] }): Promise<Page<unknown>> {
    const read = fields && [...new Set([...fields, ...query.by])];
    return readPage(
      (where, order, limit) =>
        this.read({ where, order, limit, fields: read }) as Promise<{ _id: string }[]>,
      query,
    );
  }

  /**
   * Counts documents by the values of some fields, in one request; null if a document lacks the field.
   *
   * @param of a field with a moment: each row then also has the first and the last of these moments
   */
  async countBy<F extends FieldPath<T>>(
    where: Condition[],
    fields: readonly F[],
    of?: FieldPath<T>,
  ): Promise<Counted<T, F>[]> {
    const keyOf = (field: string) => field.replaceAll('.', '_');
    const _id = Object.fromEntries(fields.map(field => [keyOf(field), `$${field}`]));
    const { sum, min, max } = commands().aggregate;
    const span = of ? { first: min(`$${of}`), last: max(`$${of}`) } : {};
    const { data } = await steadily(() =>
      this.all()
        .aggregate()
        .match(allOf(where))
        .group({ _id, count: sum(1), ...span })
        .limit(10_000)
        .end(),
    );
    return (data as CountedRow[]).map(({ _id: values, ...row }) => ({
      ...(Object.fromEntries(fields.map(field => [field, values[keyOf(field)] ?? null])) as {
        [P in F]: ValueAt<T, P>;
      }),
      ...row,
    }));
  }

  /** Counts the matching documents, in one request. */
  async count(where: Condition[]): Promise<number> {
    return (await this.countBy(where, []))[0]?.count ?? 0;
  }

  /** Adds a document. False when one with its `_id` (or the value of a unique field) exists already. */
  async insert(document: T): Promise<boolean> {
    try {
      await steadily(() => this.all().add(document));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /**
   * Adds many documents in one request. Existing ones stay as they are; of several with one `_id` the first is
   * added.
   */
  async insertMissing(documents: T[]): Promise<void> {
    const seen = new Set<string>();
    const wanted = documents.filter(({ _id }) => !seen.has(_id) && seen.add(_id));
    for (const batch of chunks(wanted, 1000)) await this.insertBatch(batch);
  }

  private async insertBatch(documents: T[]): Promise<void> {
    let batch = documents;
    while (batch.length) {
      try {
        await steadily(() => this.all().add(batch));
        return;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const ids = batch.map(({ _id }) => _id);
      const existing = await this.byIds(ids, ['_id' as FieldPath<T>]);
      const known = new Set((existing as { _id: string }[]).map(({ _id }) => _id));
      batch = batch.filter(({ _id }) => !known.has(_id));
    }
  }

  /**
   * Changes one document atomically if every guard holds. Returns the document after the change; undefined if a
   * guard did not hold.
   */
  async change(id: string, guards: Guards, update: object): Promise<T | undefined> {
    const { updated, doc } = await steadily(() =>
      this.all()
        .where(allOf([{ _id: id }, ...guards]))
        .updateAndReturn(update),
    );
    return updated ? (doc as T) : undefined;
  }

  /** Changes all matching documents in one request; returns how many. */
  async changeMany(where: readonly [Condition, ...Guards], update: object): Promise<number> {
    const { updated } = await steadily(() => this.all().where(allOf(where)).update(update));
    return updated ?? 0;
  }

  /** Removes all matching documents in one request; returns how many. */
  async removeMany(where: readonly [Condition, ...Guards]): Promise<number> {
    const { deleted } = await steadily(() => this.all().where(allOf(where)).remove());
    return typeof deleted === 'number' ? deleted : 0;
  }

  /** Removes the document if every guard holds; returns whether it did. */
  async remove(id: string, guards: Guards): Promise<boolean> {
    const { deleted } = await steadily(() =>
      this.all()
        .where(allOf([{ _id: id }, ...guards]))
        .remove(),
    );
    return deleted === 1;
  }
}

/**
 * Defines a collection, in the module that owns it. `cloudfunctions/collections.ts` lists all of them, and the
 * deployment creates them from that list.
 *
 * @param indexes by name: fields in their order, `-at` for descending. The index of a list starts with the fields
 * held equal, then has the order of the list down to `_id`, then the other fields of its conditions.
 * @param sealed the paths of sealed values, and what each is bound to; `textsOfStaff`: the same for texts that
 * staff wrote
 * @param whose required where documents name patients: what happens to each such field on a join
 */
export function defineCollection<T extends { _id: string }>(
  name: string,
  ...[definition = {}]: [PersonField<T>] extends [never]
    ? [definition?: Definition<T>]
    : [definition: Definition<T> & { whose: WhoseData<T> }]
): Collection<T> {
  const { indexes = {}, sealed = {}, textsOfStaff = {}, whose }: Definition<T> = definition;
  const specs = specsOf(indexes);
  return new Collection<T>(
    { name, ...defined({ indexes: specs.length ? specs : undefined }) },
    [...sealedFields(sealed, false), ...sealedFields(textsOfStaff, true)],
    whose,
  );
}
