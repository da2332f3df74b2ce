import { deathStore } from '../stores/deaths';

/**
 * The id of the person who has died, by the cause that reports it; undefined: the cause reports no
 * death.
 */
export type DeathReports = ReadonlyMap<string, string | undefined>;

/**
 * Brings the list of deaths up to date with what some causes say (R26): adds new deaths, and removes
 * those that no cause says any more. It may be repeated at any time. After writing, the causes are
 * read again until nothing has changed, so the latest of two simultaneous changes is in the list.
 *
 * @param read reads the causes as they are at the moment
 */
export async function syncDeaths(read: () => Promise<DeathReports>): Promise<void> {
  let before = await read();
  for (;;) {
    for (const [cause, personId] of before)
      await (personId === undefined ? deathStore.takeBack(cause) : deathStore.put(cause, personId));
    const after = await read();
    if ([...after].every(([cause, personId]) => before.get(cause) === personId)) return;
    before = after;
  }
}
