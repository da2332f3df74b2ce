import type { TestHospital } from '../../hospital';

/**
 * What a call had the database look at: how many documents, by collection. The audit record of the caller's own attempts, which
 * a refusal is put on, is left out.
 */
export async function readsOf<T>(
  { stack: { counters } }: TestHospital,
  ask: () => Promise<T>,
): Promise<{ answer: T; collections: Record<string, number> }> {
  counters.reset();
  const answer = await ask();
  const { collections: asked, examined } = counters.read();
  const collections = Object.fromEntries(
    Object.keys(asked)
      .filter(name => name !== 'audit')
      .map(name => [name, examined[name]?.documents ?? 0]),
  );
  return { answer, collections };
}
