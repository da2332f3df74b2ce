import { CloudError, invalidParam } from '../errors';
import type { Doc } from '../store';
import { decode, decodeObject, encode, mayHoldIds, refuseOperators, withObjectIds } from './ejson';
import type { Action, AdminRequest, FaceContext } from './request';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** insertDocument: inserts all of `data`, or nothing. */
export const insertDocument: Action = async (request, { store, clock }) => {
  const name = collection(request);
  if (!Array.isArray(request.data)) throw invalidParam('data must be a list of documents');
  const docs = request.data.map((text, i) => {
    const doc = decodeObject(text, `data[${i}]`, clock.now.bind(clock));
    refuseOperators(doc);
    return doc;
  });
  return { data: { insertedIds: await store.insert(name, docs, transaction(request)) } };
};

/**
 * getDocument: one document by id (DOC), or a page of a query. A page has 100 documents by default
 * and 1,000 at most.
 */
export const getDocument: Action = async (request, face) => {
  const name = collection(request);
  const filter = query(request, face) ?? {};
  const projection = request.projection
    ? decodeObject(request.projection, 'projection', face.clock.now.bind(face.clock))
    : undefined;
  const q =
    request.queryType === 'DOC'
      ? { filter, projection, limit: 1 }
      : { filter, projection, ...page(request, face) };
  return { data: { list: await face.store.findAs(name, q, encode, transaction(request)) } };
};

/** calculateDocument: counts documents, always outside any transaction. */
export const calculateDocument: Action = async (request, face) => {
  const total = await face.store.count(collection(request), query(request, face) ?? {});
  return { data: { total } };
};

/**
 * modifyDocument: doc.update and doc.set (in the named transaction, if any), and where.update
 * (always outside).
 */
export const modifyDocument: Action = async (request, face) => {
  const name = collection(request);
  const filter = demandQuery(request, face);
  const now = face.clock.now.bind(face.clock);
  const byId = request.queryType === 'DOC';
  const tx = byId ? transaction(request) : undefined;
  if (request.merge === false) {
    if (!byId) throw invalidParam('a whole document can only be set by its _id');
    const doc = decodeObject(request.data, 'data', now);
    refuseOperators(doc);
    const done = await face.store.replace(name, filter._id as string, doc, tx);
    return { data: { updated: done.updated, upsert_id: done.upsertedId ?? null } };
  }
  const update = updateDocument(request, now);
  const upsert = request.upsert === true;
  const multi = !byId && request.multi !== false;
  const done = await face.store.update(name, { filter, update, multi, upsert }, tx);
  return { data: { updated: done.updated, upsert_id: done.upsertedId ?? null } };
};

/** modifyAndReturnDoc: changes one document and returns it after the change. */
export const modifyAndReturnDoc: Action = async (request, face) => {
  const name = collection(request);
  const filter = demandQuery(request, face);
  const update = updateDocument(request, face.clock.now.bind(face.clock));
  const done = await face.store.updateAndReturn(name, filter, update, transaction(request));
  return { data: { updated: done.updated, doc: done.doc ? encode(done.doc) : null } };
};

/**
 * removeDocument: doc.remove (in the named transaction, if any), and where.remove (always outside).
 */
export const removeDocument: Action = async (request, face) => {
  const name = collection(request);
  const filter = demandQuery(request, face);
  const byId = request.queryType === 'DOC';
  const multi = !byId && request.multi !== false;
  const tx = byId ? transaction(request) : undefined;
  return { data: { deleted: await face.store.remove(name, { filter, multi }, tx) } };
};

/** aggregateDocuments: runs a pipeline, always outside any transaction. */
export const aggregateDocuments: Action = async (request, { store, clock, forceObjectIds }) => {
  const name = collection(request);
  if (!Array.isArray(request.stages)) throw invalidParam('stages must be a list');
  const now = clock.now.bind(clock);
  const pipeline = request.stages.map((stage: Record<string, unknown>, i) => {
    const key = stage?.stageKey;
    if (typeof key !== 'string' || !key.startsWith('$')) {
      throw invalidParam(`stages[${i}].stageKey must name a stage`);
    }
    return { [key]: decode(stage.stageValue, `stages[${i}].stageValue`, now) };
  });
  const converts = forceObjectIds && request.stages.some(stage => mayHoldIds(stage.stageValue));
  const docs = await store.aggregate(name, converts ? withObjectIds(pipeline) : pipeline);
  return { data: { list: docs.map(encode) } };
};

/** addCollection: creates a collection. */
export const addCollection: Action = async (request, { store }) => {
  await store.createCollection(collection(request));
  return {};
};

export const startTransaction: Action = async (_request, { store }) => ({
  transactionId: await store.begin(),
});

export const commitTransaction: Action = async (request, { store }) => {
  await store.commit(demandTransaction(request));
  return {};
};

export const abortTransaction: Action = async (request, { store }) => {
  await store.abort(demandTransaction(request));
  return {};
};

function collection(request: AdminRequest): string {
  const name = request.collectionName;
  if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is missing');
  return name;
}

function transaction(request: AdminRequest): string | undefined {
  const id = request.transactionId;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function demandTransaction(request: AdminRequest): string {
  const id = transaction(request);
  if (!id) throw invalidParam('transactionId is missing');
  return id;
}

function query(request: AdminRequest, { clock, forceObjectIds }: FaceContext): Doc | undefined {
  if (request.query === undefined || request.query === '') return undefined;
  const filter = decodeObject(request.query, 'query', clock.now.bind(clock));
  return forceObjectIds && mayHoldIds(request.query) ? withObjectIds(filter) : filter;
}

function demandQuery(request: AdminRequest, face: FaceContext): Doc {
  const filter = query(request, face);
  if (!filter) throw invalidParam('query is missing: a whole collection is not changed at once');
  if (request.queryType === 'DOC' && filter._id === undefined) {
    throw invalidParam('query must name the _id');
  }
  return filter;
}

function page(request: AdminRequest, { clock }: FaceContext) {
  const order = request.order
    ? decodeObject(request.order, 'order', clock.now.bind(clock))
    : undefined;
  const sort = order && Object.entries(order).map(([field, by]) => direction(field, by));
  const limit = whole(request.limit, 'limit') || DEFAULT_LIMIT;
  return { sort, skip: whole(request.offset, 'offset'), limit: Math.min(limit, MAX_LIMIT) };
}

function direction(field: string, by: unknown): [string, 1 | -1] {
  if (by !== 1 && by !== -1) throw invalidParam(`order.${field} must be 1 or -1`);
  return [field, by];
}

function whole(value: unknown, field: string): number {
  if (value === undefined || value === null) return 0;
  if (!Number.isInteger(value) || (value as number) < 0) {
    throw invalidParam(`${field} must be a whole number, 0 or more`);
  }
  return value as number;
}

function updateDocument(request: AdminRequest, now: () => number): Doc {
  const update = decodeObject(request.data, 'data', now);
  const keys = Object.keys(update);
  const stray = keys.find(key => !key.startsWith('$'));
  if (stray !== undefined) throw invalidParam(`data.${stray} is not an update operator`);
  if (keys.length === 0) throw invalidParam('data says nothing to change');
  for (const key of keys) {
    const fields = update[key];
    for (const field of Object.keys((fields ?? {}) as object)) {
      if (field.startsWith('$')) {
        throw new CloudError(
          'DATABASE_REQUEST_FAILED',
          `[FailedOperation.Update] The dollar ($) prefixed field '${field}' is not valid for storage.`,
        );
      }
    }
  }
  return update;
}
