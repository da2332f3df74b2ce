import BTree from 'sorted-btree';
import { requestFailed } from './errors';
import type { Doc, Id, IndexSpec } from './types';
import { compareValues, rank, reach } from './values';

/** Sorts before (-1) or after (+1) every value of one type. */
export class TypeEdge {
  constructor(
    readonly rank: number,
    readonly side: 1 | -1,
  ) {}
}

/**
 * The place of an entry: its values, then its document’s birth number. Bounds use fewer values and
 * ±Infinity.
 */
export interface Place {
  values: unknown[];
  birth: number;
}

export interface Entry {
  values: unknown[];
  id: Id;
}

/** The place before (-1) or after (+1) everything that begins with these values. */
export const edge = (values: unknown[], side: 1 | -1): Place => ({
  values,
  birth: side * Infinity,
});

const MOST_PLACES = 10_000;

function compareIndexed(a: unknown, b: unknown): number {
  // This is the fast path: the first fields of an index are mostly equal, and most values are texts
  // or numbers.
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  const edgeA = a instanceof TypeEdge;
  const edgeB = b instanceof TypeEdge;
  if (!edgeA && !edgeB) return compareValues(a, b);
  const byRank = (edgeA ? a.rank : rank(a)) - (edgeB ? b.rank : rank(b));
  if (byRank !== 0) return byRank;
  return (edgeA ? a.side : 0) - (edgeB ? b.side : 0);
}

/** One index of one collection. A missing field counts as null; an array has an entry for each element. */
export class SortedIndex {
  readonly fields: string[];
  readonly directions: number[];
  private readonly tops: string[];
  private readonly tree: BTree<Place, Id>;
  /** By field: the number of documents with several values there. */
  private readonly several: number[];

  constructor(readonly spec: IndexSpec) {
    this.fields = spec.keys.map(key => key.field);
    this.tops = this.fields.map(field => field.split('.', 1)[0]!);
    this.directions = spec.keys.map(key => key.direction);
    this.several = this.fields.map(() => 0);
    this.tree = new BTree<Place, Id>(undefined, (a, b) => this.compare(a, b));
  }

  /** Whether any document has several entries. */
  get multikey(): boolean {
    return this.several.some(count => count > 0);
  }

  /**
   * Whether any document has several values of this field. A range on it can then be bounded on one
   * side only, and its order is no sort order.
   */
  isMultikey(field: number): boolean {
    return (this.several[field] ?? 0) > 0;
  }

  private compare(a: Place, b: Place): number {
    const shared = Math.min(a.values.length, b.values.length);
    for (let i = 0; i < shared; i++) {
      const c = compareIndexed(a.values[i], b.values[i]);
      if (c !== 0) return c * this.directions[i]!;
    }
    return a.birth < b.birth ? -1 : a.birth > b.birth ? 1 : 0;
  }

  /** The document’s entries: each combination of its fields’ values, once. */
  entries(doc: Doc): unknown[][] {
    let rows: unknown[][] = [[]];
    for (const field of this.fields) {
      const values = distinct(reach(doc, field));
      if (values.length === 1) {
        for (const row of rows) row.push(values[0]);
        continue;
      }
      if (rows.length * values.length > MOST_PLACES) {
        throw requestFailed(`cannot index parallel arrays [${this.fields.join('] [')}]`);
      }
      rows = rows.flatMap(row => values.map(value => [...row, value]));
    }
    return rows;
  }

  /**
   * Whether both documents hold identical values in this index’s fields, so that nothing needs to
   * be done.
   */
  sameFields(before: Doc, after: Doc): boolean {
    return this.tops.every(top => before[top] === after[top]);
  }

  add(id: Id, doc: Doc, birth: number): void {
    const rows = this.entries(doc);
    this.countSeveral(rows, 1);
    for (const values of rows) this.tree.set({ values, birth }, id);
  }

  drop(doc: Doc, birth: number): void {
    const rows = this.entries(doc);
    this.countSeveral(rows, -1);
    for (const values of rows) this.tree.delete({ values, birth });
  }

  private countSeveral(rows: unknown[][], by: 1 | -1): void {
    if (rows.length < 2) return;
    this.several.forEach((_, i) => {
      if (rows.some(row => compareValues(row[i], rows[0]![i]) !== 0)) this.several[i]! += by;
    });
  }

  /** The ids of the documents with exactly these values. */
  *holders(values: unknown[]): Generator<Id> {
    for (const { id } of this.scan(edge(values, -1), edge(values, 1), false)) yield id;
  }

  /** The entries between two bounds, in index order or backwards. */
  *scan(low: Place, high: Place, backwards: boolean): Generator<Entry> {
    if (backwards) {
      for (const [place, id] of this.tree.entriesReversed(high)) {
        if (this.compare(place, low) < 0) return;
        yield { values: place.values, id };
      }
      return;
    }
    for (const [place, id] of this.tree.entries(low)) {
      if (this.compare(place, high) > 0) return;
      yield { values: place.values, id };
    }
  }
}

function distinct(values: unknown[]): unknown[] {
  const plain = values.map(value => (value === undefined ? null : value));
  if (plain.length === 1) return plain;
  plain.sort(compareValues);
  return plain.filter((value, i) => i === 0 || compareValues(value, plain[i - 1]) !== 0);
}
