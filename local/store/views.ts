import type { Collection } from './collection';
import type { History } from './history';
import { planFor } from './planner';
import { matcher, sorted } from './query';
import type { Doc, Filter, Id, SortSpec } from './types';

/** What one operation sees of a collection. Documents are the store's own: never change or hand them out. */
export interface View {
  get(id: Id): Doc | undefined;
  /** A superset of the matching documents; `ordered` if they come in the order asked for. */
  candidates(filter: Filter, sort: SortSpec): { docs: Iterable<Doc>; ordered: boolean };
  /** Ids whose version here may differ from the committed one. */
  strays(): Set<Id>;
  /** Whether the transaction itself wrote this one. */
  ownsWrite(id: Id): boolean;
}

const NONE = new Set<Id>();

/** The committed state. */
export function committedView(coll: Collection): View {
  return {
    get: id => coll.get(id),
    strays: () => NONE,
    ownsWrite: () => false,
    candidates: (filter, sort) => {
      const plan = planFor(coll, filter, sort);
      return { docs: docsOf(plan.ids(), id => coll.get(id)), ordered: plan.ordered };
    },
  };
}

/** The state at a snapshot with a transaction's own writes over it. */
export function snapshotView(
  coll: Collection,
  history: History,
  snapshot: number,
  own: Map<Id, Doc | null> | undefined,
): View {
  const get = (id: Id): Doc | undefined => {
    const written = own?.get(id);
    if (written !== undefined) return written ?? undefined;
    const older = history.before(coll.name, id, snapshot);
    return older ? (older.doc ?? undefined) : coll.get(id);
  };
  const strays = () =>
    new Set([...history.changedSince(coll.name, snapshot), ...(own?.keys() ?? [])]);
  return {
    get,
    strays,
    ownsWrite: id => own?.has(id) ?? false,
    candidates: (filter, sort) => {
      const plan = planFor(coll, filter, sort);
      const apart = strays();
      if (apart.size === 0) return { docs: docsOf(plan.ids(), get), ordered: plan.ordered };
      const ids = function* () {
        for (const id of plan.ids()) if (!apart.has(id)) yield id;
        yield* apart;
      };
      return { docs: docsOf(ids(), get), ordered: sort.length === 0 };
    },
  };
}

function* docsOf(ids: Iterable<Id>, get: (id: Id) => Doc | undefined): Generator<Doc> {
  for (const id of ids) {
    const doc = get(id);
    if (doc) yield doc;
  }
}

export interface Selection {
  filter: Filter;
  sort?: SortSpec;
  skip?: number;
  limit?: number;
}

/** The matching documents of a view, and how many were looked at. */
export function select(view: View, q: Selection): { docs: Doc[]; examined: number } {
  const sort = q.sort ?? [];
  const skip = q.skip ?? 0;
  const most = q.limit === undefined ? Infinity : skip + q.limit;
  const matches = matcher(q.filter);
  const { docs, ordered } = view.candidates(q.filter, sort);
  const found: Doc[] = [];
  let examined = 0;
  if (most > 0) {
    for (const doc of docs) {
      examined++;
      if (!matches(doc)) continue;
      found.push(doc);
      if (ordered && found.length >= most) break;
    }
  }
  return { docs: (ordered ? found : sorted(found, sort)).slice(skip, most), examined };
}
