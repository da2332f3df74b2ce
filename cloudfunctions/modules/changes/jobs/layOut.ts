import { at, dateOf, nextTime } from '../../../../domain/time/time';
import type { Job } from '../../../cloud/runJobs';
import { jobStore } from '../../jobs';
import { versionAt } from '../../policy';
import { rosterStore } from '../../timetable';
import { layOutDays } from '../steps/layOutDays';

/** Makes the sessions of the days ahead, once for each day and once for each new policy (R2). */
export const layOut: Job = {
  name: 'layOut',
  tellsNobody: true,
  async run(now) {
    const today = dateOf(now);
    const { policy, from } = await versionAt(now);
    const due = Math.max(at(today), from);
    if ((await jobStore.upTo('layOut')) === due) return {};
    const roster = await rosterStore.whole();
    if (!roster) return {};
    const { kept, ...counts } = await layOutDays(roster, { policy, reason: '', now });
    await jobStore.setUpTo('layOut', due);
    return { ...counts, kept: kept.length };
  },
  dueAt: async now => nextTime(now, '00:00'),
};
