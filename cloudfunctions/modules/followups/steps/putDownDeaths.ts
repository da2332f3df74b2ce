import { callCause, stayCause } from '../../../../domain/people/death';
import { deathStore } from '../../people';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/** Stays and calls that say, or said until they were corrected, that somebody has died; by their ids. */
interface Sources {
  stays?: readonly string[];
  calls?: readonly string[];
}

/** Of whom each cause says now that they have died; undefined: of nobody. */
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
 * Puts down in the list of deaths what some stays and calls say (R26), and takes back what they do not say any more. May be done
 * again at any time. What changes while it is put down is looked at once more, so that of two at once the later word stands.
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
