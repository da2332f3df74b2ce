/** What was counted since the last reset. `database` is the sum of all database.* requests. */
export interface Counts {
  total: number;
  database: number;
  actions: Record<string, number>;
  collections: Record<string, number>;
  errors: Record<string, number>;
}

/** Counts the requests at the face, by action, by collection and by error code: the cost that benches measure. */
export class Counters {
  private counts = empty();

  request(action: string, collection?: string): void {
    const { counts } = this;
    counts.total += 1;
    counts.actions[action] = (counts.actions[action] ?? 0) + 1;
    if (action.startsWith('database.')) counts.database += 1;
    if (collection) counts.collections[collection] = (counts.collections[collection] ?? 0) + 1;
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
  return { total: 0, database: 0, actions: {}, collections: {}, errors: {} };
}
