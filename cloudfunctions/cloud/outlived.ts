import type { Collection, Guards } from './collection';
import { type Condition, commands } from './database';
import type { Field } from './fields';

/** The last document of a page that was looked at. */
export interface Seen {
  _id: string;
  value: unknown;
}

/** Documents of one collection that go once they have been kept long enough (R25). */
export interface Outlived {
  collection: string;
  /** The oldest before a bound of which nothing living needs any more, in their order; those after `seen` where a page was read. */
  page(before: number | string, seen: Seen | undefined, size: number): Promise<Seen[]>;
  /** Removes some of them that may still go; answers how many. */
  remove(ids: string[], before: number | string): Promise<number>;
}

/**
 * @param by the moment or day that the period is counted from; an index must begin with it (or with what `where` holds equal)
 * @param where what must hold so that a document may go: asked when it is looked for, and again in the write that removes it
 */
export function outlived<T extends { _id: string }>(
  collection: Collection<T>,
  by: Field<T>,
  where: () => Condition[] = () => [],
): Outlived {
  const bounds = (before: number | string): Guards => [{ [by]: commands().lt(before) }, ...where()];
  const valueAt = (document: unknown): unknown =>
    by.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document);
  return {
    collection: collection.spec.name,
    async page(before, seen, size) {
      const after = seen && [
        { [by]: commands().gte(seen.value) },
        commands().or([{ [by]: commands().gt(seen.value) }, { _id: commands().gt(seen._id) }]),
      ];
      const found = await collection.find({
        where: [...bounds(before), ...(after ?? [])],
        order: [
          [by, 'asc'],
          ['_id' as Field<T>, 'asc'],
        ],
        limit: size,
        fields: [by],
      });
      return (found as { _id: string }[]).map(each => ({ _id: each._id, value: valueAt(each) }));
    },
    remove: (ids, before) =>
      collection.removeMany([{ _id: commands().in(ids) }, ...bounds(before)]),
  };
}
