import type { TestHospital } from '../../hospital';

/**
 * Remembers everything stored now, for tests that share a hospital.
 *
 * @returns puts it back, so that no test meets what another one wrote
 */
export async function remember({ stack: { store } }: TestHospital): Promise<() => Promise<void>> {
  const stored = async (name: string) => (await store.find(name, { filter: {} })).docs;
  const before = new Map<string, string>();
  for (const name of store.collections()) before.set(name, JSON.stringify(await stored(name)));
  return async () => {
    for (const name of store.collections()) {
      const kept = before.get(name) ?? '[]';
      if (JSON.stringify(await stored(name)) === kept) continue;
      await store.remove(name, { filter: {}, multi: true });
      const documents = JSON.parse(kept);
      if (documents.length) await store.insert(name, documents);
    }
  };
}
