import BTree from 'sorted-btree';
import { requestFailed } from './errors';
import type { Doc, Id, IndexSpec } from './types';
import { compareValues, rank, reach } from './values';

/** Stands before (-1) or after (+1) every value of one type. */
export class TypeEdge {
  constructor(
    readonly rank: number,
    readonly side: 1 | -1,
  ) {}
}

/** An entry's place: its values, then its document's birth number. Bounds use fewer values and ±Infinity. */
export interface Place {
  values: unknown[];
  birth: number;
}

const MOST_PLACES = 10_000;

function compareIndexed(a: unknown, b: unknown): number {
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
  private multikeys = 0;

  constructor(readonly spec: IndexSpec) {
    this.fields = spec.keys.map(key => key.field);
    this.tops = this.fields.map(field => field.split('.', 1)[0]!);
    this.directions = spec.keys.map(key => key.direction);
    this.tree = new BTree<Place, Id>(undefined, (a, b) => this.compare(a, b));
  }

  /** Whether some document has several entries: then a range may be bounded on one side only, and order is no sort. */
  get multikey(): boolean {
    return this.multikeys > 0;
  }

  private compare(a: Place, b: Place): number {
    const shared = Math.min(a.values.length, b.values.length);
    for (let i = 0; i < shared; i++) {
      const c = compareIndexed(a.values[i], b.values[i]);
      if (c !== 0) return c * this.directions[i]!;
    }
    return a.birth < b.birth ? -1 : a.birth > b.birth ? 1 : 0;
  }

  /** The document's entries: each combination of what its fields hold, once. */
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

  /** True when both hold the very same values where this index looks: nothing to do. */
  sameFields(before: Doc, after: Doc): boolean {
    return this.tops.every(top => before[top] === after[top]);
  }

  add(id: Id, doc: Doc, birth: number): void {
    const rows = this.entries(doc);
    if (rows.length > 1) this.multikeys++;
    for (const values of rows) this.tree.set({ values, birth }, id);
  }

  drop(doc: Doc, birth: number): void {
    const rows = this.entries(doc);
    if (rows.length > 1) this.multikeys--;
    for (const values of rows) this.tree.delete({ values, birth });
  }

  /** Whose documents hold exactly these values. */
  *holders(values: unknown[]): Generator<Id> {
    yield* this.scan({ values, birth: -Infinity }, { values, birth: Infinity }, false);
  }

  /** Ids between two bounds, in index order or against it. */
  *scan(low: Place, high: Place, backwards: boolean): Generator<Id> {
    if (backwards) {
      for (const [place, id] of this.tree.entriesReversed(high)) {
        if (this.compare(place, low) < 0) return;
        yield id;
      }
      return;
    }
    for (const [place, id] of this.tree.entries(low)) {
      if (this.compare(place, high) > 0) return;
      yield id;
    }
  }
}

function distinct(values: unknown[]): unknown[] {
  const plain = values.map(value => (value === undefined ? null : value));
  if (plain.length === 1) return plain;
  plain.sort(compareValues);
  return plain.filter((value, i) => i === 0 || compareValues(value, plain[i - 1]) !== 0);
}
