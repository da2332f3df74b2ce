import type { Examined } from './store';

/**
 * The counts since the last reset. `database` is the sum of all database.* requests. `documents`
 * and `entries` (of indexes) are the ones that the database examined, in total and per collection.
 */
export interface Counts extends Examined {
  total: number;
  database: number;
  actions: Record<string, number>;
  collections: Record<string, number>;
  examined: Record<string, Examined>;
  errors: Record<string, number>;
}

/**
 * Counts the requests of the SDK by action, collection and error code, and the documents and index
 * entries examined. Benches measure cost with it.
 */
export class Counters {
  private counts = empty();

  request(action: string, collection?: string): void {
    const { counts } = this;
    counts.total += 1;
    counts.actions[action] = (counts.actions[action] ?? 0) + 1;
    if (action.startsWith('database.')) counts.database += 1;
    if (collection) counts.collections[collection] = (counts.collections[collection] ?? 0) + 1;
  }

  examined(collection: string, { documents, entries }: Examined): void {
    const { counts } = this;
    counts.documents += documents;
    counts.entries += entries;
    const sum = counts.examined[collection] ?? { documents: 0, entries: 0 };
    counts.examined[collection] = {
      documents: sum.documents + documents,
      entries: sum.entries + entries,
    };
  }

  error(code: string): void {
    this.counts.errors[code] = (this.counts.errors[code] ?? 0) + 1;
  }

  read(): Counts {
    return structuredClone(this.counts);
  }

  reset(): void {
    this.counts = empty();
  }
}

function empty(): Counts {
  return {
    ...{ total: 0, database: 0, documents: 0, entries: 0 },
    ...{ actions: {}, collections: {}, examined: {}, errors: {} },
  };
}
