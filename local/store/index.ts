import { Collection } from './collection';
import { Engine } from './engine';
import { requestFailed } from './errors';
import { memoryJournal } from './journal';
import { openDir } from './openDir';
import type { CollectionSpec, Doc, Id, Store, StoreOptions } from './types';

export type * from './types';

const COMPACT_AFTER_BYTES = 64 * 1024 * 1024;

/**
 * Opens a store. With `dir`, all acknowledged writes are there again, under the indexes given now.
 *
 * @throws Error when the directory is in use or its log is damaged, naming file, line and remedy;
 * StoreError DATABASE_DUPLICATE_WRITE when stored documents break a unique index
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const specs = new Map((options.collections ?? []).map(spec => [spec.name, spec]));
  checkSpecs(options.collections ?? []);
  if (options.dir === undefined) {
    const colls = collectionsOf(specs, new Map());
    return new Engine(colls, specs, memoryJournal, options.now, options.onExamined);
  }
  const opened = await openDir(options.dir);
  try {
    const colls = collectionsOf(specs, opened.replayed.colls);
    const journal = await opened.journal(
      () => [...colls.values()].map(coll => ({ name: coll.name, docs: [...coll.docs()] })),
      options.compactAfterBytes ?? COMPACT_AFTER_BYTES,
    );
    for (const name of colls.keys()) if (!opened.replayed.colls.has(name)) journal.created(name);
    await journal.synced();
    return new Engine(colls, specs, journal, options.now, options.onExamined);
  } catch (error) {
    await opened.release();
    throw error;
  }
}

function collectionsOf(
  specs: Map<string, CollectionSpec>,
  stored: Map<string, Map<Id, Doc>>,
): Map<string, Collection> {
  const colls = new Map<string, Collection>();
  for (const name of new Set([...stored.keys(), ...specs.keys()])) {
    const coll = new Collection(specs.get(name) ?? { name });
    for (const [id, doc] of stored.get(name) ?? []) coll.put(id, doc);
    coll.checkUnique();
    colls.set(name, coll);
  }
  return colls;
}

function checkSpecs(specs: CollectionSpec[]): void {
  for (const { name, indexes = [] } of specs) {
    for (const index of indexes) {
      const fields = index.keys.map(key => key.field);
      const good = index.keys.every(({ field, direction }) => field && Math.abs(direction) === 1);
      if (!good || fields.length === 0 || new Set(fields).size < fields.length) {
        throw requestFailed(`index ${index.name} of collection ${name} has bad keys`);
      }
    }
  }
}
