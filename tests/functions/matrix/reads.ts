import type { TestHospital } from '../../hospital';

/** What a call had the database look at: how many documents, by collection. */
export async function readsOf<T>(
  { stack: { counters } }: TestHospital,
  ask: () => Promise<T>,
): Promise<{ answer: T; collections: Record<string, number> }> {
  counters.reset();
  const answer = await ask();
  const { collections: asked, examined } = counters.read();
  const collections = Object.fromEntries(
    Object.keys(asked).map(name => [name, examined[name]?.documents ?? 0]),
  );
  return { answer, collections };
}
