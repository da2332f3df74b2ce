import type { Stack } from '../../local';

/**
 * Remembers everything stored now, for tests that share a hospital.
 *
 * @returns a function that restores it, so that no test finds the data of another one
 */
export async function remember({ store }: Stack): Promise<() => Promise<void>> {
  const stored = async (name: string) =>
    new Map((await store.find(name, { filter: {} })).docs.map(doc => [doc._id as string, doc]));
  const then = new Map<string, Awaited<ReturnType<typeof stored>>>();
  for (const name of store.collections()) then.set(name, await stored(name));
  return async () => {
    for (const name of store.collections()) {
      const [before, now] = [then.get(name) ?? new Map(), await stored(name)];
      const added = [...now.keys()].filter(id => !before.has(id));
      if (added.length) await store.remove(name, { filter: { _id: { $in: added } }, multi: true });
      for (const [id, doc] of before)
        if (JSON.stringify(now.get(id)) !== JSON.stringify(doc)) await store.replace(name, id, doc);
    }
  };
}
