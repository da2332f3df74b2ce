import { callCause, stayCause } from '../../../../domain/people/death';
import { deathsByDesk } from '../../calls';
import { type DeathReports, syncDeaths } from '../../people';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * The ids of stays and calls that say, or said until they were corrected, that their patient has
 * died.
 */
interface Sources {
  stays?: readonly string[];
  calls?: readonly string[];
  /** Calls of the desk's call list. */
  desk?: readonly string[];
}

/** The person who has died, by the cause that reports it; undefined: the cause reports no death. */
async function said({ stays = [], calls = [], desk = [] }: Sources): Promise<DeathReports> {
  const [ofStays, ofCalls, ofDesk] = await Promise.all([
    stays.length ? dischargeStore.rowsOf([...stays]) : [],
    calls.length ? followUpStore.deathsOf([...calls]) : [],
    desk.length ? deathsByDesk(desk) : [],
  ]);
  return new Map([
    ...ofStays.map(
      ({ _id, dead, personId }) => [stayCause(_id), dead ? personId : undefined] as const,
    ),
    ...ofCalls.map(
      ({ _id, lastOutcome, undoing, personId }) =>
        [callCause(_id), lastOutcome === 'died' && !undoing ? personId : undefined] as const,
    ),
    ...ofDesk,
  ]);
}

/**
 * Updates the list of deaths by some stays and calls (R26): adds what they say, and removes what
 * they no longer say.
 */
export const recordDeaths = (sources: Sources): Promise<void> => syncDeaths(() => said(sources));
