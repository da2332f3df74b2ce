import type { Collection } from './collection';
import {
  type Constraint,
  type Constraints,
  type Demands,
  demandsOf,
  mayMatch,
} from './constraints';
import { type Entry, edge, type Place, type SortedIndex, TypeEdge } from './sortedIndex';
import type { Examined, Filter, Id, SortSpec } from './types';
import { compareValues, isPlain, rank } from './values';

/** The parts of the matching documents that the query wants. */
export interface Wanted {
  sort?: SortSpec;
  /** Only the first documents: an index in the requested order saves reading the rest. */
  limited?: boolean;
  /** The only fields that are read; undefined for whole documents. */
  fields?: readonly string[];
}

/** The way to the documents that a filter may match: a superset, each id once. */
export interface Plan {
  /**
   * The ids to look at.
   *
   * @param work counts the entries walked over
   */
  ids: (work: Examined) => Iterable<Id>;
  /** The index, `_id`, or null for a walk over the whole collection. */
  by: string | null;
  /** Whether the ids come in the requested order. */
  ordered: boolean;
  /** Whether the index holds everything the query reads, so that no document is examined. */
  covered: boolean;
}

interface Choice {
  index: SortedIndex;
  /** The exact values of the leading fields, field by field. */
  held: unknown[][];
  range: Constraint | null;
  order: Order | null;
  covered: boolean;
  /** Further fields with conditions. Their entries are tested before a document is examined. */
  tested: number[];
}

/**
 * The direction, forwards (1) or backwards (-1). With `merged` each range is in this order, and
 * merging the ranges keeps it.
 */
interface Order {
  direction: 1 | -1;
  merged: boolean;
}

const MOST_RANGES = 1_000;
/** More ranges than this are sorted instead of merged, as in MongoDB. */
const MOST_MERGED = 200;

/** Picks the index with the longest run of equalities, then a range, then the requested order. */
export function planFor(coll: Collection, filter: Filter, wanted: Wanted = {}): Plan {
  const demands = demandsOf(filter);
  const { sort = [], limited = false } = wanted;
  const ofId = demands.of.get('_id');
  const ids = ofId && pointsOf(ofId, false);
  if (ids) {
    const unique = [...new Set(ids)] as Id[];
    const ordered = unique.length === 1 || sort.length === 0;
    return { ids: work => counted(unique, work), by: '_id', ordered, covered: false };
  }
  let best: Choice | null = null;
  for (const index of coll.indexes) {
    const choice = choose(index, demands, wanted);
    if (score(choice, limited) > score(best, limited)) best = choice;
  }
  if (best && (best.held.length > 0 || best.range)) return planOf(best, demands.of, sort);
  return (
    unionPlan(coll, filter, sort) ?? (best ? planOf(best, demands.of, sort) : wholePlan(coll, sort))
  );
}

function* counted(ids: Id[], work: Examined): Generator<Id> {
  for (const id of ids) {
    work.entries++;
    yield id;
  }
}

function wholePlan(coll: Collection, sort: SortSpec): Plan {
  return { ids: () => coll.ids(), by: null, ordered: sort.length === 0, covered: false };
}

/**
 * The quality of an index. Of equal ones the better index covers or tests more. With few wanted
 * documents the order counts more than a range, but not alone: an ordered walk without bounds may
 * pass every entry.
 */
function score(choice: Choice | null, limited: boolean): number {
  if (!choice) return 0;
  const { held, range, order, covered, tested } = choice;
  const bounded = held.length > 0 || range !== null;
  const used = held.length * 4 + (range ? 2 : 0) + (order ? (limited && bounded ? 3 : 1) : 0);
  return used && used + (covered ? 0.5 : 0) + tested.length * 0.01;
}

function choose(index: SortedIndex, { of, whole }: Demands, { sort = [], fields }: Wanted): Choice {
  const held: unknown[][] = [];
  let ranges = 1;
  for (const [i, field] of index.fields.entries()) {
    const constraint = of.get(field);
    const points = constraint && pointsOf(constraint, index.isMultikey(i));
    if (!points || ranges * points.length > MOST_RANGES) break;
    ranges *= points.length;
    held.push(points);
  }
  const next = of.get(index.fields[held.length] ?? '');
  const range = next?.low || next?.high ? next : null;
  const isIndexed = (field: string) => index.fields.includes(field);
  return {
    index,
    held,
    range,
    order: sort.length === 0 ? null : orderOf(index, held, sort, ranges),
    covered:
      fields !== undefined &&
      whole &&
      !index.multikey &&
      fields.every(isIndexed) &&
      sort.every(([field]) => isIndexed(field)) &&
      [...of.keys()].every(isIndexed),
    tested: index.fields.flatMap((field, i) => (i >= held.length && of.has(field) ? [i] : [])),
  };
}

/**
 * The exact values of a field, without those that its bounds exclude. With several values the
 * bounds may belong to another value.
 */
function pointsOf(constraint: Constraint, several: boolean): unknown[] | undefined {
  const { points } = constraint;
  return several ? points : points?.filter(point => mayMatch(constraint, point, false));
}

/** Whether and how a scan gives the requested order. */
function orderOf(
  index: SortedIndex,
  points: unknown[][],
  sort: SortSpec,
  ranges: number,
): Order | null {
  // A document with several values sorts by one of them, and may be met at another.
  if (index.fields.some((field, i) => index.isMultikey(i) && sort.some(([by]) => by === field)))
    return null;
  const held = index.fields.slice(0, points.length);
  const single = held.filter((_, i) => points[i]!.length === 1);
  const direction = directionOf(index, new Set(single), sort);
  if (direction) return { direction, merged: false };
  const several = held.filter(field => !single.includes(field));
  if (several.length === 0 || ranges > MOST_MERGED) return null;
  if (sort.some(([field]) => several.includes(field))) return null;
  const merged = directionOf(index, new Set(held), sort);
  return merged && { direction: merged, merged: true };
}

/** The direction of the index for the requested order, when some fields are held to one value. */
function directionOf(index: SortedIndex, fixed: Set<string>, sort: SortSpec): 1 | -1 | null {
  const wanted = sort.filter(([field]) => !fixed.has(field));
  const offered = index.fields
    .map((field, i) => ({ field, direction: index.directions[i]! }))
    .filter(({ field }) => !fixed.has(field));
  if (wanted.length > offered.length) return null;
  const turns = new Set(
    wanted.map(([field, direction], n) => {
      const { field: name, direction: own } = offered[n]!;
      return name === field ? direction * own : 0;
    }),
  );
  if (turns.size === 0) return 1;
  if (turns.size > 1 || turns.has(0)) return null;
  return turns.has(1) ? 1 : -1;
}

function planOf(choice: Choice, constraints: Constraints, sort: SortSpec): Plan {
  const { index, order, covered } = choice;
  const backwards = order?.direction === -1;
  const scans = bounds(choice);
  if (backwards) scans.reverse();
  const tests = choice.tested.map(i => ({
    i,
    constraint: constraints.get(index.fields[i]!)!,
    several: index.isMultikey(i),
  }));
  return {
    by: index.spec.name,
    ordered: sort.length === 0 || order !== null,
    covered,
    ids: function* (work) {
      const stretches = scans.map(([low, high]) => index.scan(low, high, backwards));
      const entries = order?.merged
        ? merged(stretches, choice.held.length, index, order.direction)
        : joined(stretches);
      const seen = index.multikey ? new Set<Id>() : null;
      for (const { values, id } of entries) {
        work.entries++;
        if (tests.some(({ i, constraint, several }) => !mayMatch(constraint, values[i], several)))
          continue;
        if (seen?.has(id)) continue;
        seen?.add(id);
        yield id;
      }
    },
  };
}

function* joined(stretches: Iterable<Entry>[]): Generator<Entry> {
  for (const stretch of stretches) yield* stretch;
}

/** Merges several stretches, each ordered from a field on, into one in that order. */
function* merged(
  stretches: Generator<Entry>[],
  from: number,
  index: SortedIndex,
  direction: 1 | -1,
): Generator<Entry> {
  const compare = (a: Entry, b: Entry): number => {
    for (let i = from; i < index.fields.length; i++) {
      const c = compareValues(a.values[i], b.values[i]);
      if (c !== 0) return c * index.directions[i]! * direction;
    }
    return 0;
  };
  const heads = stretches.flatMap(stretch => {
    const { value } = stretch.next();
    return value ? [{ entry: value as Entry, stretch }] : [];
  });
  while (heads.length) {
    let first = 0;
    for (let n = 1; n < heads.length; n++)
      if (compare(heads[n]!.entry, heads[first]!.entry) < 0) first = n;
    const head = heads[first]!;
    yield head.entry;
    const { value } = head.stretch.next();
    if (value) head.entry = value;
    else heads.splice(first, 1);
  }
}

/** The stretches of the index to walk, in its order. */
function bounds({ index, held, range }: Choice): [Place, Place][] {
  let prefixes: unknown[][] = [[]];
  for (const [i, points] of held.entries()) {
    const inOrder = [...points].sort((a, b) => compareValues(a, b) * index.directions[i]!);
    const values = inOrder.filter((v, at) => at === 0 || compareValues(v, inOrder[at - 1]) !== 0);
    prefixes = prefixes.flatMap(prefix => values.map(value => [...prefix, value]));
  }
  const points = held.length;
  const forwards = index.directions[points] !== -1;
  return prefixes.map(prefix => {
    if (!range) return [edge(prefix, -1), edge(prefix, 1)];
    const type = rank((range.low ?? range.high)!.value);
    // With several values in a document, one may meet the lower bound and another the upper.
    const high = index.isMultikey(points) && range.low ? undefined : range.high;
    const first = bound(prefix, range.low, type, forwards ? -1 : 1, -1);
    const last = bound(prefix, high, type, forwards ? 1 : -1, 1);
    return forwards ? [first, last] : [last, first];
  });
}

function bound(
  prefix: unknown[],
  limit: Constraint['low'],
  type: number,
  outwards: 1 | -1,
  side: 1 | -1,
): Place {
  if (!limit) return edge([...prefix, new TypeEdge(type, side)], outwards);
  return edge([...prefix, limit.value], (limit.inclusive ? outwards : -outwards) as 1 | -1);
}

/** The plan for a top-level `$or`, when every branch has an index. */
function unionPlan(coll: Collection, filter: Filter, sort: SortSpec): Plan | null {
  const branches = filter.$or;
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isPlain)) return null;
  const plans = branches.map(branch => planFor(coll, branch as Filter));
  if (plans.some(plan => plan.by === null)) return null;
  return {
    by: plans.map(plan => plan.by).join(' or '),
    ordered: sort.length === 0,
    covered: false,
    ids: work => new Set(plans.flatMap(plan => [...plan.ids(work)])),
  };
}
