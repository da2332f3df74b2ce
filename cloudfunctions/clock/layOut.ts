import type { Job } from '../cloud/runJobs';
import { jobStore } from '../cloud/stores/jobs';
import { versionAt } from '../cloud/stores/policy';
import { rosterStore } from '../cloud/stores/rosters';
import { at, dateOf } from '../domain/time';
import { layOutSessions } from '../workflows/layOutSessions';

/** Lays out the sessions of the days ahead, once for each day and once for each new policy (R2). */
export const layOut: Job = {
  name: 'layOut',
  async run(now) {
    const today = dateOf(now);
    const { policy, from } = await versionAt(now);
    const due = Math.max(at(today), from);
    if ((await jobStore.upTo('layOut')) === due) return {};
    const roster = await rosterStore.whole();
    if (!roster) return {};
    const { kept, ...counts } = await layOutSessions(roster, policy, today);
    await jobStore.setUpTo('layOut', due);
    return { ...counts, kept: kept.length };
  },
};
