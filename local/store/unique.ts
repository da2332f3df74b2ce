import type { Change } from './changes';
import { type Collection, keyOf } from './collection';
import { conflict, duplicate } from './errors';
import type { SortedIndex } from './sortedIndex';
import type { Doc, Id } from './types';
import type { View } from './views';

/** A name for one key of one index. Two names are equal exactly when the values are. */
function nameOf(index: SortedIndex, values: unknown[]): string {
  return `${index.spec.name}\0${values.map(valueName).join('\0')}`;
}

function valueName(value: unknown): string {
  if (value instanceof Date) return `d${value.getTime()}`;
  if (typeof value === 'number') return `n${value}`;
  return JSON.stringify(value) ?? 'null';
}

const idName = (id: Id) => `${typeof id}\0${id}`;

/** The unique keys of a document, by name. */
function keysOf(
  coll: Collection,
  doc: Doc | null,
): Map<string, { index: SortedIndex; values: unknown[] }> {
  const keys = new Map<string, { index: SortedIndex; values: unknown[] }>();
  if (!doc) return keys;
  for (const index of coll.indexes) {
    if (!index.spec.unique) continue;
    for (const values of index.entries(doc)) keys.set(nameOf(index, values), { index, values });
  }
  return keys;
}

/** The locks of a change: its document, and each unique key that it takes or frees. */
export function lockNames(coll: Collection, change: Change): string[] {
  const names = [`${coll.name}\0${idName(change.id)}`];
  if (!coll.indexes.some(index => index.spec.unique)) return names;
  const before = keysOf(coll, change.before);
  const after = keysOf(coll, change.after);
  for (const key of before.keys()) if (!after.has(key)) names.push(`${coll.name}\0\0${key}`);
  for (const key of after.keys()) if (!before.has(key)) names.push(`${coll.name}\0\0${key}`);
  return names;
}

/**
 * Checks the unique keys after the changes.
 *
 * @throws DATABASE_DUPLICATE_WRITE if two documents of the view hold one unique key,
 * DATABASE_TRANSACTION_CONFLICT if the other holder came after the view’s snapshot
 */
export function refuseDuplicates(coll: Collection, view: View, changes: Change[]): void {
  if (!coll.indexes.some(index => index.spec.unique)) return;
  const changed = new Set(changes.map(change => change.id));
  const strays = view.strays();
  const elsewhere = (id: Id) => !changed.has(id);
  const claims = new Map<string, Id>();
  let newcomer = false;
  for (const { id, after } of changes) {
    for (const [name, { index, values }] of keysOf(coll, after)) {
      const holders = [...index.holders(values)].filter(elsewhere);
      const seen =
        holders.some(holder => !strays.has(holder)) ||
        [...strays].some(
          stray => elsewhere(stray) && keysOf(coll, view.get(stray) ?? null).has(name),
        );
      if (seen || (claims.get(name) ?? id) !== id) {
        throw duplicate(coll.name, index.spec.name, keyOf(index, values));
      }
      claims.set(name, id);
      newcomer ||= holders.some(holder => !view.ownsWrite(holder));
    }
  }
  if (newcomer) throw conflict();
}
