import type { TestHospital } from '../../hospital';

/**
 * The number of documents that a call made the database examine, by collection. The audit entry of
 * a refused attempt is left out.
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
