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

/** Who but functions may use a collection: by CloudBase's names, from everybody reads to functions only. */
export type Acl = 'READONLY' | 'PRIVATE' | 'ADMINWRITE' | 'ADMINONLY';

export interface CollectionSpec {
  name: string;
  /** PRIVATE unless said, here or by the stack, as the cloud makes them. Functions may do everything. */
  acl?: Acl;
  indexes?: IndexSpec[];
}

/** What an operation looked at to find its documents. */
export interface Examined {
  documents: number;
  /** Entries of an index. What an index tells by itself is found without a document. */
  entries: number;
}

export interface StoreOptions {
  /** Where the log lives; none = memory only. */
  dir?: string;
  /** The clock `$$NOW` reads in an aggregation, epoch milliseconds. A transaction's life never reads it. */
  now?: () => number;
  /** Collections made when missing, and the indexes to keep on them. */
  collections?: CollectionSpec[];
  /** Told what each operation on a collection looked at, before it is answered, as MongoDB would count it. */
  onExamined?: (collection: string, examined: Examined) => void;
  /** The log is rewritten as a snapshot beyond this size. Default 64 MB. */
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
 * Documents under CloudBase's rules. What is handed in is copied, what is handed out is a copy.
 * Every promise resolves only after all that its answer rests on is synced to disk.
 * Expected failures reject with StoreError.
 */
export interface Store {
  /** @throws DATABASE_COLLECTION_ALREADY_EXIST */
  createCollection(name: string): Promise<void>;
  /** Names, sorted. */
  collections(): string[];
  /**
   * All or none. Gives the ids in order, generated where missing (numeric ids come back as they were).
   * @throws DATABASE_DUPLICATE_WRITE on `_id` or a unique index
   */
  insert(coll: string, docs: readonly object[], tx?: string): Promise<string[]>;
  /** Matching documents, as the caller knows them to be; `examined` counts the documents looked at to find them. */
  find<T extends object = Doc>(
    coll: string,
    q: FindQuery,
    tx?: string,
  ): Promise<{ docs: T[]; examined: number }>;
  count(coll: string, filter: Filter): Promise<number>;
  /** `multi: false` takes the first match. The matched documents change all or none. */
  update(
    coll: string,
    q: { filter: Filter; update: UpdateDocument; multi: boolean; upsert?: boolean },
    tx?: string,
  ): Promise<{ matched: number; updated: number; upsertedId?: string }>;
  /** Puts the whole document at `id`, inserting it when missing. */
  replace(
    coll: string,
    id: string,
    doc: Doc,
    tx?: string,
  ): Promise<{ updated: number; upsertedId?: string }>;
  /** Changes the first match and gives it as it is after; `updated` is 1 if one matched, even unchanged. */
  updateAndReturn(
    coll: string,
    filter: Filter,
    update: UpdateDocument,
    tx?: string,
  ): Promise<{ updated: 0 | 1; doc: Doc | null }>;
  /** How many were removed. */
  remove(coll: string, q: { filter: Filter; multi: boolean }, tx?: string): Promise<number>;
  aggregate(coll: string, pipeline: object[]): Promise<Doc[]>;
  /** A transaction's id. Its snapshot is taken at its first operation; it lives for 30 real seconds. */
  begin(): Promise<string>;
  commit(tx: string): Promise<void>;
  abort(tx: string): Promise<void>;
  /** Waits for the log, gives up the directory. Open transactions are gone. */
  close(): Promise<void>;
}
