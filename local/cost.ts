import { AsyncLocalStorage } from 'node:async_hooks';
import type { Examined } from './store';

/** What a call of a function had the database do, retries counted. */
export interface Cost extends Examined {
  databaseRequests: number;
}

export const nothingSpent = (): Cost => ({ databaseRequests: 0, documents: 0, entries: 0 });

/** The request that is being served: the store tells it what it looked at. */
export const examining = new AsyncLocalStorage<(collection: string, examined: Examined) => void>();
