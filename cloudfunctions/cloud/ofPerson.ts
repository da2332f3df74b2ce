import type { Moment } from '../../domain/time/time';
import type { Collection } from './collection';
import { type Condition, commands } from './database';
import type { Field } from './fields';

/**
 * Documents of one collection that belong to persons, as they are handed from one record to another and back (R1). A document
 * that was handed over carries a mark of the cause in `moved`, so that just these can be handed back.
 */
export interface OfPerson {
  collection: string;
  /** Hands over at most `limit` documents; answers how many. Doing it again does nothing. */
  handOver(from: string, to: string, mark: string, limit: number): Promise<number>;
  /** Hands back at most `limit` of those that were handed over by that mark and are the record's still. */
  handBack(mark: string, from: string, to: string, limit: number): Promise<number>;
  /** How many of a record's were written since a moment and were not handed over by that mark. */
  countSince(person: string, moment: Moment, mark: string): Promise<number>;
}

/** A mark of one field: a document may name the person in two of them. */
const markOf = (field: string, mark: string): string => `${field} ${mark}`;

/** @param since the moment at which a document was written first */
export function ofPerson<T extends { _id: string }>(
  collection: Collection<T>,
  since: Field<T>,
): OfPerson {
  const fields = Object.entries(collection.whose).flatMap(([field, fate]) =>
    fate === 'handed over' ? [field] : [],
  );
  const idsWhere = async (where: Condition[], limit: number): Promise<string[]> => {
    const found = await collection.find({ where, limit, fields: ['_id' as Field<T>] });
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
      // Field by field, each by its index; a document that names the person in two is counted once.
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
