import { deathStore } from '../stores/deaths';

/** Of whom each cause says now that they have died; undefined: of nobody. */
export type Said = ReadonlyMap<string, string | undefined>;

/**
 * Puts down in the list of deaths what some causes say (R26), and takes back what they do not say any more. May be done again at any time. What
 * changes while it is put down is looked at once more, so that of two at once the later word stands.
 * @param read answers what the causes say at the moment
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
