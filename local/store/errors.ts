/** A failure with a code of CloudBase’s: `code` is that code, `message` follows its form. */
export class StoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

/** The end of most of the service’s messages. */
const CHECK = 'Please check your request, but if the problem persists, contact us.';

/** The error for a wrong parameter. */
export const invalidParam = (message: string) => new StoreError('INVALID_PARAM', message);

/** The error for a request that the database refuses. */
export const requestFailed = (message: string) =>
  new StoreError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`);

/** The error for an unknown collection. */
export const collectionMissing = (name: string) =>
  new StoreError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CHECK}`,
  );

/** The error for creating a collection that exists. */
export const collectionExists = (name: string) =>
  new StoreError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[FailedOperation] Table exist: ${name}. ${CHECK}`,
  );

/** A key in MongoDB’s notation: `{ no: 7, day: "x" }`. */
const written = (key: Record<string, unknown>): string =>
  `{ ${Object.entries(key)
    .map(([field, value]) => `${field}: ${JSON.stringify(value ?? null)}`)
    .join(', ')} }`;

/**
 * The error for a duplicate key. The service names its database before the collection: `tnt-` and a
 * name of the environment’s.
 */
export const duplicate = (coll: string, index: string, key: Record<string, unknown>) =>
  new StoreError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-local.${coll} index: ${index} dup key: ${written(key)}}]`,
  );

/** The error for a conflict between transactions. */
export const conflict = () =>
  new StoreError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CHECK}`,
  );

/** The error for a transaction that is unknown, finished or expired. */
export const transactionMissing = () =>
  new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CHECK}`,
  );

/** The error for an operation during another one of the same transaction. */
export const transactionBusy = () =>
  new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CHECK}`,
  );
