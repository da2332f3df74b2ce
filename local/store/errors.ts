/** A failure CloudBase has a name for: `code` is its code, `message` follows its form. */
export class StoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

/** How the service ends most of its messages. */
const CHECK = 'Please check your request, but if the problem persists, contact us.';

export const invalidParam = (message: string) => new StoreError('INVALID_PARAM', message);

export const requestFailed = (message: string) =>
  new StoreError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`);

export const collectionMissing = (name: string) =>
  new StoreError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CHECK}`,
  );

export const collectionExists = (name: string) =>
  new StoreError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[FailedOperation] Table exist: ${name}. ${CHECK}`,
  );

/** As MongoDB writes a key: `{ no: 7, day: "x" }`. */
const written = (key: Record<string, unknown>): string =>
  `{ ${Object.entries(key)
    .map(([field, value]) => `${field}: ${JSON.stringify(value ?? null)}`)
    .join(', ')} }`;

/** The service names its database before the collection: `tnt-` and a name of the environment's. */
export const duplicate = (coll: string, index: string, key: Record<string, unknown>) =>
  new StoreError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-local.${coll} index: ${index} dup key: ${written(key)}}]`,
  );

export const conflict = () =>
  new StoreError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CHECK}`,
  );

export const transactionMissing = () =>
  new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CHECK}`,
  );

export const transactionBusy = () =>
  new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CHECK}`,
  );
