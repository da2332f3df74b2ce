import type { Moment } from '../../domain/time/time';
import type { Collection } from './collection';
import { type Condition, commands } from './database';
import type { FieldPath } from './fields';

/**
 * The documents of one collection that belong to patients, as they are handed from one record to
 * another and back (R1). A document that was handed over has a mark of the cause in `moved`, so
 * that exactly these can be handed back.
 */
export interface OfPerson {
  collection: string;
  /** Hands over at most `limit` documents; returns how many. Repeating it does nothing. */
  handOver(from: string, to: string, mark: string, limit: number): Promise<number>;
  /**
   * Hands back at most `limit` documents that were handed over with this mark and still belong to
   * the record.
   */
  handBack(mark: string, from: string, to: string, limit: number): Promise<number>;
  /**
   * Counts the documents of a record that were written since a moment and were not handed over with
   * this mark.
   */
  countSince(person: string, moment: Moment, mark: string): Promise<number>;
}

/** The mark of one field: a document may name the patient in two. */
const markOf = (field: string, mark: string): string => `${field} ${mark}`;

/**
 * The hand-over of one collection.
 * @param since the field with the moment at which a document was first written
 */
export function ofPerson<T extends { _id: string }>(
  collection: Collection<T>,
  since: FieldPath<T>,
): OfPerson {
  const fields = Object.entries(collection.whose).flatMap(([field, fate]) =>
    fate === 'handed over' ? [field] : [],
  );
  const idsWhere = async (where: Condition[], limit: number): Promise<string[]> => {
    const found = await collection.find({ where, limit, fields: ['_id' as FieldPath<T>] });
    return (found as { _id: string }[]).map(({ _id }) => _id);
  };
  return {
    collection: collection.spec.name,
    async handOver(from, to, mark, limit) {
      let done = 0;
      for (const field of fields) {
        const ids = await idsWhere([{ [field]: from }], limit - done);
        if (!ids.length) continue;
        await collection.changeMany([{ _id: commands().in(ids) }, { [field]: from }], {
          [field]: to,
          moved: commands().addToSet(markOf(field, mark)),
        });
        done += ids.length;
        if (done >= limit) break;
      }
      return done;
    },
    async handBack(mark, from, to, limit) {
      let done = 0;
      for (const field of fields) {
        const moved = markOf(field, mark);
        const ids = await idsWhere([{ [field]: from }, { moved }], limit - done);
        if (!ids.length) continue;
        await collection.changeMany([{ _id: commands().in(ids) }, { [field]: from }, { moved }], {
          [field]: to,
          moved: commands().pull(moved),
        });
        done += ids.length;
        if (done >= limit) break;
      }
      return done;
    },
    async countSince(person, moment, mark) {
      const marks = fields.map(field => markOf(field, mark));
      // Each field is counted by its own index; a document that names the patient in two counts
      // once.
      const counts = fields.map((field, n) =>
        collection.count([
          { [field]: person },
          ...fields.slice(0, n).map(other => ({ [other]: commands().neq(person) })),
          { [since]: commands().gte(moment) },
          { moved: commands().nin(marks) },
        ]),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
  };
}
