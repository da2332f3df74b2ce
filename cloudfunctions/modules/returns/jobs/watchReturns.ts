import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { jobStore } from '../../jobs';
import { versionAt } from '../../policy';
import { lookAtReturns } from '../steps/lookAtReturns';
import { returnVisitStore } from '../stores/returnVisits';

const batch = 500;

/**
 * Reminds of return visits that are not booked, and settles those that are over (R13). After a
 * change of the policy all open ones are looked at again, since their moments may be earlier.
 */
export const watchReturns: Job = {
  name: 'returnVisits',
  async run(now, timeLeft) {
    const { policy, from } = await versionAt(now);
    if ((await jobStore.upTo('returnVisits')) !== from) {
      await returnVisitStore.lookAtAll(now);
      await jobStore.setUpTo('returnVisits', from);
    }
    const did = { reminded: 0, slips: 0, settled: 0 };
    const passed = passedOver();
    while (timeLeft()) {
      const due = await returnVisitStore.due(now, batch, passed.ids());
      if (!due.length) break;
      const { reminded, slips, settled } = await lookAtReturns(due, policy, now, passed);
      did.reminded += reminded;
      did.slips += slips;
      did.settled += settled;
    }
    return { ...did, ...passed.counted() };
  },
  dueAt: returnVisitStore.nextDue,
};
