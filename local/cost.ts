import type { Examined } from './store';

/** The database work of one call of a function, retries included. */
export interface Cost extends Examined {
  databaseRequests: number;
}

/** The cost of a call that has done no work yet. */
export const nothingSpent = (): Cost => ({ databaseRequests: 0, documents: 0, entries: 0 });
