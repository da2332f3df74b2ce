import type { Collection, Guards } from './collection';
import { type Condition, commands } from './database';
import type { FieldPath } from './fields';

/** The last document of a page. */
export interface Seen {
  _id: string;
  value: unknown;
}

/** The documents of one collection that are removed after their retention period (R25). */
export interface Outlived {
  collection: string;
  /**
   * The oldest removable documents before a bound, in order; after `seen` if a page was read
   * before.
   */
  page(before: number | string, seen: Seen | undefined, size: number): Promise<Seen[]>;
  /** Removes those of them that may still be removed; returns how many. */
  remove(ids: string[], before: number | string): Promise<number>;
}

/**
 * The removable documents of a collection.
 * @param by the field with the moment or day from which the period counts; an index must start with
 * it, or with the fields that `where` holds equal
 * @param where the condition under which a document may be removed: checked when it is searched,
 * and again in the write that removes it
 */
export function outlived<T extends { _id: string }>(
  collection: Collection<T>,
  by: FieldPath<T>,
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
          ['_id' as FieldPath<T>, 'asc'],
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
