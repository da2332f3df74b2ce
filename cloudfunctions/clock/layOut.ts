import type { Job } from '../cloud/runJobs';
import { jobStore } from '../cloud/stores/jobs';
import { policyAt } from '../cloud/stores/policy';
import { rosterStore } from '../cloud/stores/rosters';
import { at, dateOf } from '../domain/time';
import { layOutSessions } from '../workflows/layOutSessions';

/** Lays out the sessions of the days ahead, once for each day (R2). */
export const layOut: Job = {
  name: 'layOut',
  async run(now) {
    const today = dateOf(now);
    if ((await jobStore.upTo('layOut')) === at(today)) return {};
    const roster = await rosterStore.whole();
    if (!roster) return {};
    const { kept, ...counts } = await layOutSessions(roster, await policyAt(now), today);
    await jobStore.setUpTo('layOut', at(today));
    return { ...counts, kept: kept.length };
  },
};
