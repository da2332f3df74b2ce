import { callCause, stayCause } from '../../../../domain/people/death';
import type { Job } from '../../../cloud/runJobs';
import { jobStore } from '../../jobs';
import { deathStore } from '../../people';
import { putDownDeaths } from '../steps/putDownDeaths';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

const batch = 200;

/**
 * Puts down, once, the deaths that were known before there was a list of them (R26): stays and calls from before say so
 * themselves. Once all are put down it does nothing any more, as who learns of a death puts it down at once.
 */
export const gatherDeaths: Job = {
  name: 'gatherDeaths',
  async run(now, timeLeft) {
    if (await jobStore.upTo('gatherDeaths')) return { gathered: 0 };
    let gathered = 0;
    const all = [
      { of: 'stays', next: dischargeStore.dead, cause: stayCause },
      { of: 'calls', next: followUpStore.died, cause: callCause },
    ] as const;
    for (const { of, next, cause } of all) {
      for (let after = ''; ; ) {
        if (!timeLeft()) return { gathered };
        const ids = (await next(after, batch)).map(({ _id }) => _id);
        const known = await deathStore.known(ids.map(cause));
        const missing = ids.filter(id => !known.has(cause(id)));
        if (missing.length) await putDownDeaths({ [of]: missing });
        gathered += missing.length;
        after = ids.at(-1) ?? '';
        if (ids.length < batch) break;
      }
    }
    await jobStore.setUpTo('gatherDeaths', now);
    return { gathered };
  },
};
