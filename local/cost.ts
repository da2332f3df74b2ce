import { AsyncLocalStorage } from 'node:async_hooks';
import type { Examined } from './store';

/** The database work of one call of a function, retries included. */
export interface Cost extends Examined {
  databaseRequests: number;
}

/** The cost of a call that has done no work yet. */
export const nothingSpent = (): Cost => ({ databaseRequests: 0, documents: 0, entries: 0 });

/** The request in service. The store reports here which documents and index entries it examined. */
export const examining = new AsyncLocalStorage<(collection: string, examined: Examined) => void>();
