import { duplicate } from './errors';
import { SortedIndex } from './sortedIndex';
import type { CollectionSpec, Doc, Id, IndexSpec } from './types';

interface Kept {
  doc: Doc;
  /** Rises with every insertion. It is the natural order, and breaks ties in every index. */
  birth: number;
}

/** The index for ranges and order. Equality uses the map, which also keeps ids unique. */
const ID_INDEX: IndexSpec = { name: '_id_', keys: [{ field: '_id', direction: 1 }] };

/**
 * The committed documents of one collection with their indexes. Documents are never changed in
 * place.
 */
export class Collection {
  readonly name: string;
  readonly indexes: SortedIndex[];
  private readonly kept = new Map<Id, Kept>();
  private births = 0;

  constructor(spec: CollectionSpec) {
    this.name = spec.name;
    this.indexes = [...(spec.indexes ?? []), ID_INDEX].map(index => new SortedIndex(index));
  }

  get size(): number {
    return this.kept.size;
  }

  get(id: Id): Doc | undefined {
    return this.kept.get(id)?.doc;
  }

  ids(): IterableIterator<Id> {
    return this.kept.keys();
  }

  *docs(): Generator<Doc> {
    for (const { doc } of this.kept.values()) yield doc;
  }

  /**
   * Replaces the document of `id` by `after` (null removes it). The caller has checked uniqueness.
   */
  put(id: Id, after: Doc | null): void {
    const before = this.kept.get(id);
    const birth = before?.birth ?? ++this.births;
    for (const index of this.indexes) {
      if (before && after && index.sameFields(before.doc, after)) continue;
      if (before) index.drop(before.doc, birth);
      if (after) index.add(id, after, birth);
    }
    if (after) {
      if (before) before.doc = after;
      else this.kept.set(id, { doc: after, birth });
    } else if (before) this.kept.delete(id);
  }

  /** @throws DATABASE_DUPLICATE_WRITE, naming the index and key, if stored documents break a unique index */
  checkUnique(): void {
    for (const index of this.indexes.filter(each => each.spec.unique)) {
      for (const [id, { doc }] of this.kept) {
        for (const values of index.entries(doc)) {
          for (const holder of index.holders(values)) {
            if (holder !== id) throw duplicate(this.name, index.spec.name, keyOf(index, values));
          }
        }
      }
    }
  }
}

/** `{ field: value }` of an index entry, for messages. */
export function keyOf(index: SortedIndex, values: unknown[]): Record<string, unknown> {
  return Object.fromEntries(index.fields.map((field, i) => [field, values[i]]));
}
