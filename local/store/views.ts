import type { Collection } from './collection';
import { nearestFirst, nearIn } from './geo';
import type { History } from './history';
import { type Plan, planFor, type Wanted } from './planner';
import { matcher, project, sorted } from './query';
import type { Doc, Examined, Filter, FindQuery, Id, SortSpec } from './types';
import { copy } from './values';

/**
 * The collection as one operation sees it. Documents are the store’s own: never change or return
 * them.
 */
export interface View {
  get(id: Id): Doc | undefined;
  /** The documents and entries examined through this view. */
  readonly examined: Examined;
  /** A superset of the matching documents; `ordered` if they come in the requested order. */
  candidates(filter: Filter, wanted: Wanted): { docs: Iterable<Doc>; ordered: boolean };
  /** The ids whose version here may differ from the committed one. */
  strays(): Set<Id>;
  /** Whether the transaction itself wrote this document. */
  ownsWrite(id: Id): boolean;
}

const NONE = new Set<Id>();

/** The committed state. */
export function committedView(coll: Collection): View {
  const examined = { documents: 0, entries: 0 };
  const get = (id: Id) => coll.get(id);
  return {
    get,
    examined,
    strays: () => NONE,
    ownsWrite: () => false,
    candidates: (filter, wanted) => {
      const plan = planFor(coll, filter, wanted);
      return { docs: docsOf(plan.ids(examined), get, plan, examined), ordered: plan.ordered };
    },
  };
}

/** The state at a snapshot, with a transaction’s own writes over it. */
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
  const examined = { documents: 0, entries: 0 };
  const strays = () =>
    new Set([...history.changedSince(coll.name, snapshot), ...(own?.keys() ?? [])]);
  return {
    get,
    examined,
    strays,
    ownsWrite: id => own?.has(id) ?? false,
    candidates: (filter, wanted) => {
      const plan = planFor(coll, filter, wanted);
      const apart = strays();
      const found = plan.ids(examined);
      if (apart.size === 0)
        return { docs: docsOf(found, get, plan, examined), ordered: plan.ordered };
      const ids = function* () {
        for (const id of found) if (!apart.has(id)) yield id;
        yield* apart;
      };
      return { docs: docsOf(ids(), get, plan, examined), ordered: !wanted.sort?.length };
    },
  };
}

function* docsOf(
  ids: Iterable<Id>,
  get: (id: Id) => Doc | undefined,
  { covered }: Plan,
  examined: Examined,
): Generator<Doc> {
  for (const id of ids) {
    const doc = get(id);
    if (!doc) continue;
    if (!covered) examined.documents++;
    yield doc;
  }
}

export interface Selection {
  filter: Filter;
  sort?: SortSpec;
  skip?: number;
  limit?: number;
  /** The only fields that will be read; undefined for whole documents. */
  fields?: readonly string[];
}

/** The matching documents of a view. */
export function select(view: View, q: Selection): Doc[] {
  const { sort = [], skip = 0, limit, fields } = q;
  const most = limit === undefined ? Infinity : skip + limit;
  const matches = matcher(q.filter);
  const wanted = { sort, limited: limit !== undefined, fields };
  const planned = view.candidates(q.filter, wanted);
  const { docs } = planned;
  const byDistance = sort.length === 0 && nearIn(q.filter) !== undefined;
  const ordered = planned.ordered && !byDistance;
  const found: Doc[] = [];
  if (most > 0) {
    for (const doc of docs) {
      if (!matches(doc)) continue;
      found.push(doc);
      if (ordered && found.length >= most) break;
    }
  }
  const inOrder = byDistance
    ? nearestFirst(found, q.filter)
    : ordered
      ? found
      : sorted(found, sort);
  return inOrder.slice(skip, most);
}

/** The fields that a projection keeps; undefined if it does not list them. */
const kept = (projection: Doc = {}): string[] | undefined => {
  const { _id = 1, ...fields } = projection;
  const names = Object.keys(fields);
  if (names.length === 0 ? !('_id' in projection) : names.some(name => !fields[name]))
    return undefined;
  return _id ? ['_id', ...names] : names;
};

/** The documents of a query as `as` gives them, which keeps and changes none. */
export function found<T>(view: View, q: FindQuery, as: (doc: Doc) => T): T[] {
  const docs = select(view, { ...q, fields: kept(q.projection) });
  if (!q.projection) return docs.map(doc => as(doc));
  const copies = docs.map(doc => copy(doc));
  return project(copies, q.projection).map(doc => as(doc));
}
