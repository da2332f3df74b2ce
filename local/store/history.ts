import type { Doc, Id } from './types';

interface Superseded {
  /** The commit that replaced this version. */
  at: number;
  doc: Doc | null;
}

/** Old versions that open transactions may still need; empty while none is open. */
export class History {
  private readonly byColl = new Map<string, Map<Id, Superseded[]>>();
  private readonly queue: { at: number; coll: string; id: Id }[] = [];

  keep(coll: string, id: Id, doc: Doc | null, at: number): void {
    const ids = this.byColl.get(coll) ?? new Map<Id, Superseded[]>();
    this.byColl.set(coll, ids);
    const versions = ids.get(id);
    if (versions) versions.push({ at, doc });
    else ids.set(id, [{ at, doc }]);
    this.queue.push({ at, coll, id });
  }

  /** The version of `id` at `snapshot` if it was changed since; undefined if it was not. */
  before(coll: string, id: Id, snapshot: number): { doc: Doc | null } | undefined {
    return this.byColl
      .get(coll)
      ?.get(id)
      ?.find(version => version.at > snapshot);
  }

  changedSince(coll: string, snapshot: number): Id[] {
    const ids = this.byColl.get(coll);
    if (!ids) return [];
    return [...ids.keys()].filter(id => this.before(coll, id, snapshot));
  }

  /** Drops the versions that no snapshot at or after `oldest` can need. */
  forgetBefore(oldest: number): void {
    let removed = 0;
    for (const { at, coll, id } of this.queue) {
      if (at > oldest) break;
      removed++;
      const ids = this.byColl.get(coll)!;
      const versions = ids.get(id)!;
      versions.shift();
      if (versions.length === 0) ids.delete(id);
      if (ids.size === 0) this.byColl.delete(coll);
    }
    this.queue.splice(0, removed);
  }
}
