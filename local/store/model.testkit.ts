import type { Doc } from './types';

/**
 * A plain model of the store: whole copies, linear searches, no indexes, no log. Its collection has
 * one unique field, `u`. It gives results as strings, and property tests compare them with the
 * store’s.
 */
export type Test =
  | { all: true }
  | { id: string }
  | {
      field: string;
      op: '$eq' | '$gt' | '$gte' | '$lt' | '$lte' | '$ne' | '$exists';
      value: unknown;
    }
  | { field: string; op: '$in'; value: unknown[] }
  | { and: Test[] }
  | { or: Test[] };

const clone = <T>(value: T): T => structuredClone(value);

/** The values of a dotted field: the field itself and, for a list, its items. */
function values(doc: Doc, field: string): unknown[] {
  let held: unknown[] = [doc];
  for (const step of field.split('.')) {
    held = held.flatMap(each =>
      Array.isArray(each)
        ? each.filter(isObject).map(item => item[step])
        : [isObject(each) ? each[step] : undefined],
    );
  }
  return held.flatMap(each => (Array.isArray(each) ? [each, ...each] : [each]));
}

const isObject = (v: unknown): v is Doc => typeof v === 'object' && v !== null && !Array.isArray(v);
const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);
/** Values of different types, and lists and objects, are in no order. */
const isLess = (a: unknown, b: unknown): boolean =>
  (isOrdered(a) && isOrdered(b) && typeof a === typeof b && a < b) || false;
const isEqual = (a: unknown, b: unknown) => isOrdered(a) && a === b;
const isOrdered = (v: unknown): v is number | string | boolean =>
  ['number', 'string', 'boolean'].includes(typeof v);

export function passes(doc: Doc, test: Test): boolean {
  if ('all' in test) return true;
  if ('id' in test) return doc._id === test.id;
  if ('and' in test) return test.and.every(part => passes(doc, part));
  if ('or' in test) return test.or.some(part => passes(doc, part));
  const found = values(doc, test.field);
  switch (test.op) {
    case '$eq':
      return found.some(v => same(v, test.value));
    case '$ne':
      return !found.some(v => same(v, test.value));
    case '$in':
      return found.some(v => test.value.some(each => same(v, each)));
    case '$exists':
      return found.some(v => v !== undefined) === test.value;
    case '$gt':
      return found.some(v => isLess(test.value, v));
    case '$gte':
      return found.some(v => isLess(test.value, v) || isEqual(test.value, v));
    case '$lt':
      return found.some(v => isLess(v, test.value));
    case '$lte':
      return found.some(v => isLess(v, test.value) || isEqual(test.value, v));
  }
}

export function filterOf(test: Test): Doc {
  if ('all' in test) return {};
  if ('id' in test) return { _id: test.id };
  if ('and' in test) return { $and: test.and.map(filterOf) };
  if ('or' in test) return { $or: test.or.map(filterOf) };
  return { [test.field]: test.op === '$eq' ? test.value : { [test.op]: test.value } };
}

export type Edit =
  | { inc: number }
  | { set: string; to: unknown }
  | { push: number }
  | { pull: number }
  | { unset: string };

function edited(doc: Doc, edit: Edit): Doc {
  const next = clone(doc);
  const list = (next.tags as number[] | undefined) ?? [];
  if ('inc' in edit) next.a = ((next.a as number | undefined) ?? 0) + edit.inc;
  else if ('set' in edit) next[edit.set] = clone(edit.to);
  else if ('push' in edit) next.tags = [...list, edit.push];
  else if ('pull' in edit) next.tags &&= list.filter(item => item !== edit.pull);
  else delete next[edit.unset];
  return next;
}

export function updateOf(edit: Edit): Doc {
  if ('inc' in edit) return { $inc: { a: edit.inc } };
  if ('set' in edit) return { $set: { [edit.set]: edit.to } };
  if ('push' in edit) return { $push: { tags: edit.push } };
  if ('pull' in edit) return { $pull: { tags: edit.pull } };
  return { $unset: { [edit.unset]: '' } };
}

export type Write =
  | { kind: 'insert'; docs: Doc[] }
  | { kind: 'update'; test: Test; edit: Edit }
  | { kind: 'one'; id: string; guard: Test; edit: Edit }
  | { kind: 'replace'; id: string; doc: Doc }
  | { kind: 'remove'; test: Test };

type State = Map<string, Doc>;

interface Tx {
  seen: State | null;
  written: Map<string, Doc | null>;
  locks: Set<string>;
  doomed: boolean;
}

export const DUPLICATE = 'DATABASE_DUPLICATE_WRITE';
const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';
const GONE = 'DATABASE_TRANSACTION_FAIL';

const text = (value: unknown) => JSON.stringify(value);
const changedDoc = (a: Doc | undefined, b: Doc | undefined | null) =>
  text(a ?? null) !== text(b ?? null);
const keyOf = (doc: Doc | null | undefined) => (doc ? `u=${text(doc.u ?? null)}` : null);

export class Model {
  committed: State = new Map();
  readonly txs = new Map<string, Tx>();
  /** The number of changes of each document. It detects a change and its reversal. */
  private readonly changes = new Map<string, number>();
  private readonly seenChanges = new Map<Tx, Map<string, number>>();

  begin(name: string): void {
    this.txs.set(name, { seen: null, written: new Map(), locks: new Set(), doomed: false });
  }

  /**
   * The state that a transaction sees, or a plain operation (null name). Null: there is no such
   * transaction.
   */
  sees(name: string | null): State | null {
    if (name === null) return this.committed;
    const tx = this.txs.get(name);
    if (!tx || tx.doomed) return null;
    if (!tx.seen) {
      tx.seen = clone(this.committed);
      this.seenChanges.set(tx, new Map(this.changes));
    }
    const state = clone(tx.seen);
    for (const [id, doc] of tx.written) {
      if (doc) state.set(id, doc);
      else state.delete(id);
    }
    return state;
  }

  /** The open transaction that a plain write would have to wait for. */
  blocker(write: Write): string | null {
    const outcome = this.outcome(this.committed, write);
    if (outcome === DUPLICATE) return null;
    const names = this.locksOf(this.committed, outcome.after);
    for (const [name, tx] of this.txs) if (names.some(each => tx.locks.has(each))) return name;
    return null;
  }

  /** Applies a write. Returns its answer as text, or the code of its failure. */
  write(name: string | null, write: Write): string {
    const state = this.sees(name);
    if (!state) return GONE;
    const tx = name === null ? null : this.txs.get(name)!;
    const fail = (code: string) => {
      if (tx && code === CONFLICT) this.txs.delete(name!);
      if (tx && code === DUPLICATE) {
        Object.assign(tx, { doomed: true, written: new Map(), locks: new Set() });
      }
      return code;
    };
    const outcome = this.outcome(state, write);
    if (outcome === DUPLICATE) return fail(DUPLICATE);
    const { after, answer } = outcome;
    const locks = this.locksOf(state, after);
    if (tx) {
      for (const id of after.keys()) {
        if ((this.changes.get(id) ?? 0) !== (this.seenChanges.get(tx)!.get(id) ?? 0))
          return fail(CONFLICT);
      }
      for (const other of this.txs.values()) {
        if (other !== tx && locks.some(each => other.locks.has(each))) return fail(CONFLICT);
      }
    }
    const result = new Map(state);
    for (const [id, doc] of after) {
      if (doc) result.set(id, doc);
      else result.delete(id);
    }
    const claims = [...after].filter(([, doc]) => doc);
    const rivals = (state: State, [id, doc]: [string, Doc | null]) =>
      [...state]
        .filter(each => each[0] !== id && keyOf(each[1]) === keyOf(doc))
        .map(each => each[0]);
    if (claims.some(claim => rivals(result, claim).length > 0)) return fail(DUPLICATE);
    const newcomer = (rival: string) => !after.has(rival) && !tx?.written.has(rival);
    if (tx && claims.some(claim => rivals(this.committed, claim).some(newcomer)))
      return fail(CONFLICT);
    if (tx) {
      for (const [id, doc] of after) tx.written.set(id, doc);
      for (const lock of locks) tx.locks.add(lock);
    } else this.put(after);
    return answer;
  }

  commit(name: string): string {
    const tx = this.txs.get(name);
    if (!tx || tx.doomed) return GONE;
    this.txs.delete(name);
    this.put(tx.written);
    return 'ok';
  }

  abort(name: string): string {
    return this.txs.delete(name) ? 'ok' : GONE;
  }

  private put(after: Map<string, Doc | null>): void {
    for (const [id, doc] of after) {
      if (!doc && !this.committed.has(id)) continue;
      this.changes.set(id, (this.changes.get(id) ?? 0) + 1);
      if (doc) this.committed.set(id, doc);
      else this.committed.delete(id);
    }
  }

  private locksOf(state: State, after: Map<string, Doc | null>): string[] {
    return [...after].flatMap(([id, doc]) => {
      const keys = [keyOf(state.get(id)), keyOf(doc)].filter(key => key !== null);
      return keys[0] === keys[1] ? [id] : [id, ...keys];
    });
  }

  private outcome(
    state: State,
    write: Write,
  ): { after: Map<string, Doc | null>; answer: string } | typeof DUPLICATE {
    const after = new Map<string, Doc | null>();
    if (write.kind === 'insert') {
      for (const doc of write.docs) {
        const id = doc._id as string;
        if (state.has(id) || after.has(id)) return DUPLICATE;
        after.set(id, clone(doc));
      }
      return { after, answer: text(write.docs.map(doc => doc._id)) };
    }
    if (write.kind === 'replace') {
      const before = state.get(write.id);
      const next = { _id: write.id, ...clone(write.doc) };
      if (changedDoc(sortedDoc(before), sortedDoc(next))) after.set(write.id, next);
      return { after, answer: before ? `${after.size}` : `new ${write.id}` };
    }
    const docs = [...state.values()].filter(doc =>
      write.kind === 'one'
        ? doc._id === write.id && passes(doc, write.guard)
        : passes(doc, write.test),
    );
    if (write.kind === 'remove') {
      for (const doc of docs) after.set(doc._id as string, null);
      return { after, answer: `${docs.length}` };
    }
    for (const doc of docs) {
      const next = edited(doc, write.edit);
      if (changedDoc(doc, next)) after.set(doc._id as string, next);
    }
    if (write.kind === 'update') return { after, answer: `${docs.length}/${after.size}` };
    const doc = docs[0] && (after.get(docs[0]._id as string) ?? docs[0]);
    return { after, answer: `${docs.length} ${text(sortedDoc(doc) ?? null)}` };
  }
}

/** A document with its fields in a fixed order, so that texts can be compared. */
export function sortedDoc(doc: Doc | undefined | null): Doc | undefined {
  return doc
    ? Object.fromEntries(Object.entries(doc).sort(([a], [b]) => (a < b ? -1 : 1)))
    : undefined;
}
