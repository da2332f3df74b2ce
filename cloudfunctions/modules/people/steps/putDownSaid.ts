import { deathStore } from '../stores/deaths';

/** Of whom each cause says now that they have died; undefined: of nobody. */
export type Said = ReadonlyMap<string, string | undefined>;

/**
 * Brings the list of deaths up to date with what some causes say (R26): adds new deaths, and removes
 * those that no cause says any more. It may be repeated at any time. After writing, the causes are
 * read again until nothing has changed, so the latest of two simultaneous changes is in the list.
 *
 * @param read reads what the causes say at the moment
 */
export async function putDownSaid(read: () => Promise<Said>): Promise<void> {
  let before = await read();
  for (;;) {
    for (const [cause, personId] of before)
      await (personId === undefined ? deathStore.takeBack(cause) : deathStore.put(cause, personId));
    const after = await read();
    if ([...after].every(([cause, personId]) => before.get(cause) === personId)) return;
    before = after;
  }
}
