import { Collection } from './collection';
import { Engine } from './engine';
import { memoryJournal } from './journal';
import type { Store, StoreOptions } from './types';

export { StoreError } from './errors';
export type * from './types';

/** Opens a store; with `dir`, what was acknowledged before is there again. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const specs = new Map((options.collections ?? []).map(spec => [spec.name, spec]));
  const colls = new Map([...specs].map(([name, spec]) => [name, new Collection(spec)]));
  return new Engine(colls, specs, memoryJournal);
}
