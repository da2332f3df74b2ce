import { randomBytes } from 'node:crypto';
import { isEqual } from 'mingo/util';
import { demandsOf } from './constraints';
import { duplicate, invalidParam, requestFailed } from './errors';
import type { Doc, Filter, Id, UpdateDocument } from './types';
import { applyUpdate, checkUpdate, refuseDollarNames } from './update';
import { copy, isPlain } from './values';
import { select, type View } from './views';

/** The replacement of one document by another; null means no document. */
export interface Change {
  id: Id;
  before: Doc | null;
  after: Doc | null;
}

export interface Outcome<T> {
  changes: Change[];
  result: T;
}

const MOST_BYTES_ID = 1024;

function checkId(id: unknown): Id {
  if (typeof id === 'number' && Number.isFinite(id)) return id;
  if (typeof id === 'string' && id !== '' && id.length <= MOST_BYTES_ID) return id;
  throw invalidParam('_id must be a string that is not empty, or a number');
}

const newId = (): string => randomBytes(16).toString('hex');

/** A private copy of a whole document with `_id` first. */
function newDoc(doc: Doc, id: Id): Doc {
  const { _id: _, ...rest } = copy(doc);
  return { _id: id, ...rest };
}

/**
 * Private copies of documents to insert, with generated ids if they are missing.
 *
 * @throws on bad names or ids
 */
export function prepareInsert(docs: unknown): Doc[] {
  if (!Array.isArray(docs) || docs.length === 0)
    throw invalidParam('there is no document to insert');
  return docs.map(doc => {
    if (!isPlain(doc)) throw invalidParam('a document must be an object');
    refuseDollarNames(doc);
    return newDoc(doc, doc._id === undefined ? newId() : checkId(doc._id));
  });
}

/**
 * The changes that insert documents, and their ids in order. Refuses an id or unique key that
 * exists.
 */
export function inserting(view: View, coll: string, docs: Doc[]): Outcome<Id[]> {
  const seen = new Set<Id>();
  const changes = docs.map(after => {
    const id = after._id as Id;
    if (seen.has(id) || view.get(id)) throw duplicate(coll, '_id_', { _id: id });
    seen.add(id);
    return { id, before: null, after };
  });
  return { changes, result: docs.map(doc => doc._id as Id) };
}

export interface Updated {
  matched: number;
  updated: number;
  upsertedId?: Id;
  /** The last matched document, after the update. */
  doc: Doc | null;
}

/** The changes of an update, with the counts of matched and changed documents. */
export function updating(
  view: View,
  coll: string,
  q: { filter: Filter; update: UpdateDocument; multi: boolean; upsert?: boolean },
): Outcome<Updated> {
  checkUpdate(q.update);
  const docs = select(view, { filter: q.filter, limit: q.multi ? undefined : 1 });
  if (docs.length === 0 && q.upsert) return upserting(view, coll, q.filter, q.update);
  const changes: Change[] = [];
  let doc: Doc | null = null;
  for (const before of docs) {
    doc = applyUpdate(before, q.update, q.filter);
    if (doc !== before) changes.push({ id: before._id as Id, before, after: doc });
  }
  return { changes, result: { matched: docs.length, updated: changes.length, doc } };
}

function upserting(
  view: View,
  coll: string,
  filter: Filter,
  update: UpdateDocument,
): Outcome<Updated> {
  const { $setOnInsert, ...rest } = update;
  const given: Doc = {};
  for (const [field, { points }] of demandsOf(filter).of) {
    if (points?.length === 1 && points[0] !== undefined) given[field] = points[0];
  }
  const set = { ...given, ...($setOnInsert as Doc), ...(rest.$set as Doc) };
  const { _id, ...fields } = set;
  const id = _id === undefined ? newId() : checkId(_id);
  const whole = Object.keys(fields).length > 0 ? { ...rest, $set: fields } : rest;
  const after = applyUpdate({ _id: id }, whole, {});
  return {
    changes: inserting(view, coll, [after]).changes,
    result: { matched: 0, updated: 0, upsertedId: id, doc: after },
  };
}

/** The change that writes a whole document at an id. */
export function replacing(
  view: View,
  id: Id,
  doc: Doc,
): Outcome<{ updated: number; upsertedId?: Id }> {
  if (!isPlain(doc)) throw invalidParam('a document must be an object');
  checkId(id);
  if (doc._id !== undefined && doc._id !== id) {
    throw requestFailed("the (immutable) field '_id' was found to have been altered");
  }
  refuseDollarNames(doc);
  const before = view.get(id) ?? null;
  const after = newDoc(doc, id);
  // An equal document counts as set, but nothing is written.
  if (before && isEqual(before, after)) return { changes: [], result: { updated: 1 } };
  const result = before ? { updated: 1 } : { updated: 0, upsertedId: id };
  return { changes: [{ id, before, after }], result };
}

/** The changes that remove the matching documents, and their number. */
export function removing(view: View, q: { filter: Filter; multi: boolean }): Outcome<number> {
  const docs = select(view, { filter: q.filter, limit: q.multi ? undefined : 1 });
  return {
    changes: docs.map(before => ({ id: before._id as Id, before, after: null })),
    result: docs.length,
  };
}
