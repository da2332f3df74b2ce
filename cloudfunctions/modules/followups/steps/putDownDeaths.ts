import { callCause, stayCause } from '../../../../domain/people/death';
import { deathStore } from '../../people';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * The ids of stays and calls that say, or said until they were corrected, that somebody has died.
 */
interface Sources {
  stays?: readonly string[];
  calls?: readonly string[];
}

/** For each cause, the person who has died according to it; undefined: nobody. */
async function said({ stays = [], calls = [] }: Sources): Promise<Map<string, string | undefined>> {
  const [ofStays, ofCalls] = await Promise.all([
    stays.length ? dischargeStore.rowsOf([...stays]) : [],
    calls.length ? followUpStore.deathsOf([...calls]) : [],
  ]);
  return new Map([
    ...ofStays.map(
      ({ _id, dead, personId }) => [stayCause(_id), dead ? personId : undefined] as const,
    ),
    ...ofCalls.map(
      ({ _id, lastOutcome, undoing, personId }) =>
        [callCause(_id), lastOutcome === 'died' && !undoing ? personId : undefined] as const,
    ),
  ]);
}

/**
 * Updates the list of deaths by some stays and calls (R26): adds what they say, and removes what
 * they no longer say. May be repeated at any time. Changes during the update are looked at once
 * more, so that of two at the same time the later one counts.
 */
export async function putDownDeaths(sources: Sources): Promise<void> {
  let before = await said(sources);
  for (;;) {
    for (const [cause, personId] of before)
      await (personId === undefined ? deathStore.takeBack(cause) : deathStore.put(cause, personId));
    const after = await said(sources);
    if ([...after].every(([cause, personId]) => before.get(cause) === personId)) return;
    before = after;
  }
}
