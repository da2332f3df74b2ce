import { aggregated } from './aggregate';
import {
  type Change,
  inserting,
  type Outcome,
  prepareInsert,
  removing,
  replacing,
  updating,
} from './changes';
import { Collection } from './collection';
import {
  collectionExists,
  collectionMissing,
  conflict,
  invalidParam,
  requestFailed,
} from './errors';
import { History } from './history';
import type { Journal } from './journal';
import { type Transaction, Transactions } from './transactions';
import type {
  CollectionSpec,
  Doc,
  Filter,
  FindQuery,
  OnExamined,
  Store,
  UpdateDocument,
} from './types';
import { lockNames, refuseDuplicates } from './unique';
import { copy } from './values';
import { committedView, found, select, snapshotView, type View } from './views';

/**
 * The store over its collections in memory. Every operation is computed and applied in one step, so
 * operations never interleave. Its answer then waits until the journal has synced everything
 * written before it.
 */
export class Engine implements Store {
  private readonly state = { version: 0, closed: false };
  private readonly history = new History();
  private readonly transactions = new Transactions(() => this.forget());

  constructor(
    private readonly colls: Map<string, Collection>,
    private readonly specs: Map<string, CollectionSpec>,
    private readonly journal: Journal,
    private readonly now: () => number = Date.now,
    private readonly onExamined: OnExamined = () => undefined,
  ) {}

  reporting(onExamined: OnExamined): Store {
    return Object.create(this, { onExamined: { value: onExamined } });
  }

  collections(): string[] {
    return [...this.colls.keys()].sort();
  }

  async createCollection(name: string): Promise<void> {
    this.refuseClosed();
    if (typeof name !== 'string' || name === '') throw invalidParam('a collection needs a name');
    if (this.colls.has(name)) throw collectionExists(name);
    this.journal.created(name);
    this.colls.set(name, new Collection(this.specs.get(name) ?? { name }));
    await this.journal.synced();
  }

  async insert(coll: string, docs: readonly object[], tx?: string): Promise<string[]> {
    const prepared = prepareInsert(docs);
    return (await this.write(coll, tx, view => inserting(view, coll, prepared))) as string[];
  }

  async find<T extends object = Doc>(coll: string, q: FindQuery, tx?: string) {
    return this.read(coll, tx, view => {
      const docs = found(view, q, copy) as T[];
      return { docs, examined: view.examined.documents };
    });
  }

  async findAs<T>(coll: string, q: FindQuery, as: (doc: Doc) => T, tx?: string) {
    return this.read(coll, tx, view => found(view, q, as));
  }

  async count(coll: string, filter: Filter): Promise<number> {
    return this.read(coll, undefined, view => select(view, { filter, fields: [] }).length);
  }

  async aggregate(coll: string, pipeline: object[]): Promise<Doc[]> {
    return this.read(coll, undefined, view =>
      aggregated(view, pipeline, this.now(), name => this.colls.get(name)?.docs() ?? []),
    );
  }

  async update(
    coll: string,
    q: { filter: Filter; update: UpdateDocument; multi: boolean; upsert?: boolean },
    tx?: string,
  ) {
    const own = { ...q, update: copy(q.update) };
    const done = await this.write(coll, tx, view => updating(view, coll, own));
    const { matched, updated, upsertedId } = done;
    return upsertedId === undefined
      ? { matched, updated }
      : { matched, updated, upsertedId: upsertedId as string };
  }

  async updateAndReturn(coll: string, filter: Filter, update: UpdateDocument, tx?: string) {
    const own = { filter, update: copy(update), multi: false };
    const { matched, doc } = await this.write(coll, tx, view => updating(view, coll, own));
    return { updated: (matched > 0 ? 1 : 0) as 0 | 1, doc: copy(doc) };
  }

  async replace(coll: string, id: string, doc: Doc, tx?: string) {
    const own = copy(doc);
    const done = await this.write(coll, tx, view => replacing(view, id, own));
    return done as { updated: number; upsertedId?: string };
  }

  async remove(coll: string, q: { filter: Filter; multi: boolean }, tx?: string): Promise<number> {
    return this.write(coll, tx, view => removing(view, q));
  }

  async begin(): Promise<string> {
    this.refuseClosed();
    return this.transactions.begin();
  }

  async commit(id: string): Promise<void> {
    this.refuseClosed();
    const tx = this.transactions.use(id);
    const parts = [...tx.own].map(([name, docs]) => {
      const coll = this.coll(name);
      const changes = [...docs].map(([key, after]) => ({
        id: key,
        before: coll.get(key) ?? null,
        after,
      }));
      return { coll, changes: changes.filter(({ before, after }) => before || after) };
    });
    if (parts.length > 0) this.apply(parts);
    this.transactions.finish(tx);
    await this.journal.synced();
  }

  async abort(id: string): Promise<void> {
    this.refuseClosed();
    this.transactions.finish(this.transactions.use(id, 'evenDoomed'));
  }

  async close(): Promise<void> {
    if (this.state.closed) return;
    this.state.closed = true;
    this.transactions.finishAll();
    await this.journal.close();
  }

  private async read<T>(
    name: string,
    txId: string | undefined,
    run: (view: View) => T,
  ): Promise<T> {
    this.refuseClosed();
    if (txId !== undefined) {
      return this.inTransaction(txId, tx => this.told(this.viewOf(tx, this.coll(name)), name, run));
    }
    const answer = this.told(committedView(this.coll(name)), name, run);
    await this.journal.synced();
    return answer;
  }

  private async write<T>(
    name: string,
    txId: string | undefined,
    compute: (view: View) => Outcome<T>,
  ): Promise<T> {
    this.refuseClosed();
    if (txId !== undefined) {
      return this.inTransaction(txId, tx => this.writeIn(tx, this.coll(name), compute));
    }
    for (;;) {
      const coll = this.coll(name);
      const view = committedView(coll);
      const { changes, result } = this.told(view, name, compute);
      const blocker = this.blocker(coll, changes);
      if (blocker) {
        await blocker.released;
        this.refuseClosed();
        continue;
      }
      refuseDuplicates(coll, view, changes);
      if (changes.length > 0) this.apply([{ coll, changes }]);
      await this.journal.synced();
      return result;
    }
  }

  /** Runs an operation on a view, and reports the documents and entries examined. */
  private told<T>(view: View, name: string, run: (view: View) => T): T {
    const answer = run(view);
    this.onExamined(name, view.examined);
    return answer;
  }

  private blocker(coll: Collection, changes: Change[]): Transaction | undefined {
    if (!this.transactions.anyLock) return undefined;
    for (const change of changes) {
      for (const name of lockNames(coll, change)) {
        const holder = this.transactions.holder(name);
        if (holder) return holder;
      }
    }
    return undefined;
  }

  private writeIn<T>(tx: Transaction, coll: Collection, compute: (view: View) => Outcome<T>): T {
    const view = this.viewOf(tx, coll);
    const { changes, result } = this.told(view, coll.name, compute);
    for (const change of changes) {
      if (this.history.before(coll.name, change.id, tx.snapshot!)) throw conflict();
      for (const name of lockNames(coll, change)) {
        const holder = this.transactions.holder(name);
        if (holder && holder !== tx) throw conflict();
      }
    }
    refuseDuplicates(coll, view, changes);
    if (changes.length > 0 && !tx.own.has(coll.name)) tx.own.set(coll.name, new Map());
    for (const change of changes) {
      for (const name of lockNames(coll, change)) this.transactions.take(tx, name);
      tx.own.get(coll.name)!.set(change.id, change.after);
    }
    return result;
  }

  /** Runs one operation of a transaction. A failed operation dooms it, a conflict ends it. */
  private async inTransaction<T>(id: string, run: (tx: Transaction) => T): Promise<T> {
    const tx = this.transactions.use(id);
    tx.busy = true;
    tx.snapshot ??= this.state.version;
    try {
      const answer = run(tx);
      // A second operation sent at the same time must find this one in flight, so it takes at least
      // one turn.
      await new Promise(resolve => setImmediate(resolve));
      await this.journal.synced();
      return answer;
    } catch (error) {
      if ((error as { code?: string }).code === conflict().code) this.transactions.finish(tx);
      else this.transactions.doom(tx);
      throw error;
    } finally {
      tx.busy = false;
    }
  }

  private viewOf(tx: Transaction, coll: Collection): View {
    return snapshotView(coll, this.history, tx.snapshot!, tx.own.get(coll.name));
  }

  private apply(parts: { coll: Collection; changes: Change[] }[]): void {
    // The journal comes first: a change that it cannot encode must not reach memory.
    this.journal.commit(parts.map(({ coll, changes }) => ({ coll: coll.name, changes })));
    this.state.version++;
    const remembered = this.transactions.oldestSnapshot() !== null;
    for (const { coll, changes } of parts) {
      for (const { id, before, after } of changes) {
        if (remembered) this.history.keep(coll.name, id, before, this.state.version);
        coll.put(id, after);
      }
    }
  }

  private forget(): void {
    this.history.forgetBefore(this.transactions.oldestSnapshot() ?? Infinity);
  }

  private coll(name: string): Collection {
    const coll = this.colls.get(name);
    if (!coll) throw collectionMissing(name);
    return coll;
  }

  private refuseClosed(): void {
    if (this.state.closed) throw requestFailed('the store is closed');
  }
}
