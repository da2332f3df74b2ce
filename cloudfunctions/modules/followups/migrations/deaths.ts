import { callCause, stayCause } from '../../../../domain/people/death';
import { deathStore } from '../../people';
import type { Migration } from '../../versions';
import { recordDeaths } from '../steps/recordDeaths';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

const PIECE = 200;

/** Records the deaths in stays or calls from before the list existed (R26). */
const deathsOf = (
  of: 'stays' | 'calls',
  next: (after: string, limit: number) => Promise<{ _id: string }[]>,
  cause: (id: string) => string,
): Migration => ({
  async piece(after) {
    const ids = (await next(after, PIECE)).map(({ _id }) => _id);
    const known = await deathStore.known(ids.map(cause));
    const missing = ids.filter(id => !known.has(cause(id)));
    if (missing.length) await recordDeaths({ [of]: missing });
    const last = ids.length === PIECE ? ids.at(-1) : undefined;
    return { looked: ids.length, changed: missing.length, last };
  },
});

export const deathsOfStays = deathsOf('stays', dischargeStore.dead, stayCause);
export const deathsOfCalls = deathsOf('calls', followUpStore.died, callCause);
