import { AsyncLocalStorage } from 'node:async_hooks';
import type { Examined } from './store';

/** The database work of one call of a function, retries included. */
export interface Cost extends Examined {
  databaseRequests: number;
}

/** The cost of a call that has done no work yet. */
export const nothingSpent = (): Cost => ({ databaseRequests: 0, documents: 0, entries: 0 });

/**
 * The request that is being served. The store reports to it the documents and index entries that it
 * examined.
 */
export const examining = new AsyncLocalStorage<(collection: string, examined: Examined) => void>();
