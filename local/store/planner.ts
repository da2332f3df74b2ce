import type { Collection } from './collection';
import { type Constraint, type Constraints, constraintsOf } from './constraints';
import { type Place, type SortedIndex, TypeEdge } from './sortedIndex';
import type { Filter, Id, SortSpec } from './types';
import { compareValues, isPlain, rank } from './values';

/** How to walk to the documents a filter may match: a superset, each id once. */
export interface Plan {
  ids: () => Iterable<Id>;
  /** The index used, `_id`, or null for a walk over the whole collection. */
  by: string | null;
  /** The ids come in the order asked for. */
  ordered: boolean;
}

interface Choice {
  index: SortedIndex;
  /** How many leading fields are held to points. */
  points: number;
  range: Constraint | null;
  order: 1 | -1 | null;
}

const MOST_RANGES = 1_000;

/** Picks the index with the longest run of equalities, then a range, then the order asked for. */
export function planFor(coll: Collection, filter: Filter, sort: SortSpec = []): Plan {
  const constraints = constraintsOf(filter);
  const ids = constraints.get('_id')?.points;
  if (ids) {
    const unique = [...new Set(ids)] as Id[];
    return { ids: () => unique, by: '_id', ordered: unique.length === 1 || sort.length === 0 };
  }
  let best: Choice | null = null;
  for (const index of coll.indexes) {
    const choice = choose(index, constraints, sort);
    if (score(choice) > score(best)) best = choice;
  }
  if (best && (best.points > 0 || best.range)) return planOf(best, constraints, sort);
  return (
    unionPlan(coll, filter, sort) ??
    (best ? planOf(best, constraints, sort) : wholePlan(coll, sort))
  );
}

function wholePlan(coll: Collection, sort: SortSpec): Plan {
  return { ids: () => coll.ids(), by: null, ordered: sort.length === 0 };
}

const score = (choice: Choice | null): number =>
  choice ? choice.points * 4 + (choice.range ? 2 : 0) + (choice.order ? 1 : 0) : 0;

function choose(index: SortedIndex, constraints: Constraints, sort: SortSpec): Choice {
  let points = 0;
  let ranges = 1;
  for (const field of index.fields) {
    const held = constraints.get(field)?.points;
    if (!held || ranges * held.length > MOST_RANGES) break;
    ranges *= held.length;
    points++;
  }
  const next = constraints.get(index.fields[points] ?? '');
  const range = next?.low || next?.high ? next : null;
  return { index, points, range, order: orderOf(index, constraints, points, sort) };
}

/** Whether a scan gives the order asked for: forwards (1), backwards (-1) or not at all. */
function orderOf(
  index: SortedIndex,
  constraints: Constraints,
  points: number,
  sort: SortSpec,
): 1 | -1 | null {
  if (sort.length === 0 || index.multikey) return null;
  const fixed = new Set(
    index.fields.slice(0, points).filter(field => constraints.get(field)?.points?.length === 1),
  );
  const wanted = sort.filter(([field]) => !fixed.has(field));
  const offered = index.fields
    .map((field, i) => ({ field, direction: index.directions[i]! }))
    .filter(({ field }) => !fixed.has(field));
  if (wanted.length > offered.length) return null;
  const turns = new Set(
    wanted.map(([field, direction], i) =>
      offered[i]!.field === field ? direction * offered[i]!.direction : 0,
    ),
  );
  if (turns.size === 0) return 1;
  if (turns.size > 1 || turns.has(0)) return null;
  return turns.has(1) ? 1 : -1;
}

function planOf(choice: Choice, constraints: Constraints, sort: SortSpec): Plan {
  const { index, order } = choice;
  const backwards = order === -1;
  const scans = bounds(choice, constraints);
  if (backwards) scans.reverse();
  return {
    by: index.spec.name,
    ordered: sort.length === 0 || order !== null,
    ids: function* () {
      const seen = index.multikey ? new Set<Id>() : null;
      for (const [low, high] of scans) {
        for (const id of index.scan(low, high, backwards)) {
          if (seen?.has(id)) continue;
          seen?.add(id);
          yield id;
        }
      }
    },
  };
}

/** The stretches of the index to walk, in its order. */
function bounds({ index, points, range }: Choice, constraints: Constraints): [Place, Place][] {
  let prefixes: unknown[][] = [[]];
  for (let i = 0; i < points; i++) {
    const held = [...constraints.get(index.fields[i]!)!.points!];
    held.sort((a, b) => compareValues(a, b) * index.directions[i]!);
    const values = held.filter((v, at) => at === 0 || compareValues(v, held[at - 1]) !== 0);
    prefixes = prefixes.flatMap(prefix => values.map(value => [...prefix, value]));
  }
  const forwards = index.directions[points] !== -1;
  return prefixes.map(prefix => {
    if (!range) return [edge(prefix, -1), edge(prefix, 1)];
    const type = rank((range.low ?? range.high)!.value);
    // With several entries per document, one element may meet the lower bound and another the upper.
    const high = index.multikey && range.low ? undefined : range.high;
    const first = bound(prefix, range.low, type, forwards ? -1 : 1, -1);
    const last = bound(prefix, high, type, forwards ? 1 : -1, 1);
    return forwards ? [first, last] : [last, first];
  });
}

const edge = (values: unknown[], side: 1 | -1): Place => ({ values, birth: side * Infinity });

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

/** `$or` at the top, when every branch has an index to go by. */
function unionPlan(coll: Collection, filter: Filter, sort: SortSpec): Plan | null {
  const branches = filter.$or;
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isPlain)) return null;
  const plans = branches.map(branch => planFor(coll, branch as Filter));
  if (plans.some(plan => plan.by === null)) return null;
  return {
    by: plans.map(plan => plan.by).join(' or '),
    ordered: sort.length === 0,
    ids: () => new Set(plans.flatMap(plan => [...plan.ids()])),
  };
}
