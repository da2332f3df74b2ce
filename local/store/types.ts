/** A plain document: JSON values, Date and RegExp; `_id` is a string or a number. */
export type Doc = Record<string, unknown>;
export type Id = string | number;
export type Filter = Record<string, unknown>;
/** A MongoDB update document: every top-level key is an operator. */
export type UpdateDocument = Record<string, unknown>;
type Direction = 1 | -1;
export type SortSpec = [field: string, direction: Direction][];

export interface IndexSpec {
  name: string;
  keys: { field: string; direction: Direction }[];
  unique?: boolean;
}

/** The permission of a collection for clients other than functions, by CloudBase’s names. */
export type Acl = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY';

export interface CollectionSpec {
  name: string;
  /** The default is PRIVATE, or the stack’s own. Functions may do everything. */
  acl?: Acl;
  indexes?: IndexSpec[];
}

/** The documents and entries that an operation examined. */
export interface Examined {
  documents: number;
  /** Entries of an index. A query that an index covers examines no document. */
  entries: number;
}

/** Takes the documents and entries that an operation examined in a collection. */
export type OnExamined = (collection: string, examined: Examined) => void;

export interface StoreOptions {
  /** The directory of the log; without it the store is in memory only. */
  dir?: string;
  /** The clock of `$$NOW` in an aggregation, epoch ms. The life of a transaction never uses it. */
  now?: () => number;
  /** The collections to create when missing, with their indexes. */
  collections?: CollectionSpec[];
  /**
   * Called with the examined documents and entries of each operation, before its answer, as MongoDB
   * counts them.
   */
  onExamined?: OnExamined;
  /** The size beyond which the log is rewritten as a snapshot (default 64 MB). */
  compactAfterBytes?: number;
}

export interface FindQuery {
  filter: Filter;
  sort?: SortSpec;
  skip?: number;
  limit?: number;
  /** MongoDB projection: all 1 or all 0 (`_id` apart). */
  projection?: Record<string, unknown>;
}

/**
 * Documents under CloudBase’s rules. Arguments and results are copied. Every promise resolves only
 * after everything its answer depends on is synced to disk. Expected failures reject with
 * StoreError.
 */
export interface Store {
  /** @throws DATABASE_COLLECTION_ALREADY_EXIST */
  createCollection(name: string): Promise<void>;
  /** Names, sorted. */
  collections(): string[];
  /**
   * Inserts all or none. Returns the ids in order, generated if they are missing (numeric ids come
   * back as they were).
   *
   * @throws DATABASE_DUPLICATE_WRITE on `_id` or a unique index
   */
  insert(coll: string, docs: readonly object[], tx?: string): Promise<string[]>;
  /**
   * Returns the matching documents, in the type that the caller expects. `examined` counts the
   * documents looked at.
   */
  find<T extends object = Doc>(
    coll: string,
    q: FindQuery,
    tx?: string,
  ): Promise<{ docs: T[]; examined: number }>;
  /**
   * Like `find`, with what `as` returns for each document. The documents are not copied: `as` must
   * not change or keep them.
   */
  findAs<T>(coll: string, q: FindQuery, as: (doc: Doc) => T, tx?: string): Promise<T[]>;
  count(coll: string, filter: Filter): Promise<number>;
  /** Updates the matching documents, all or none; with `multi: false` only the first match. */
  update(
    coll: string,
    q: { filter: Filter; update: UpdateDocument; multi: boolean; upsert?: boolean },
    tx?: string,
  ): Promise<{ matched: number; updated: number; upsertedId?: string }>;
  /** Writes the whole document at `id`, and inserts it when missing. */
  replace(
    coll: string,
    id: string,
    doc: Doc,
    tx?: string,
  ): Promise<{ updated: number; upsertedId?: string }>;
  /**
   * Changes the first match and returns it after the change. `updated` is 1 if one matched, even
   * unchanged.
   */
  updateAndReturn(
    coll: string,
    filter: Filter,
    update: UpdateDocument,
    tx?: string,
  ): Promise<{ updated: 0 | 1; doc: Doc | null }>;
  /** Removes documents and returns their number. */
  remove(coll: string, q: { filter: Filter; multi: boolean }, tx?: string): Promise<number>;
  aggregate(coll: string, pipeline: object[]): Promise<Doc[]>;
  /**
   * Begins a transaction and returns its id. The snapshot is taken at the first operation. It
   * expires after 30 real seconds.
   */
  begin(): Promise<string>;
  commit(tx: string): Promise<void>;
  abort(tx: string): Promise<void>;
  /** The same store, whose operations report what they examine to another function. */
  reporting(onExamined: OnExamined): Store;
  /** Waits for the log and releases the directory. Open transactions are lost. */
  close(): Promise<void>;
}
