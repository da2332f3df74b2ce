import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { jobStore } from '../../jobs';
import { versionAt } from '../../policy';
import { recountAll, settleStrikes } from '../../strikes';

/** One request turns at most this many appointments into no-shows. */
const voidedAtOnce = 5000;
/**
 * This many thousands of appointments are settled together, so that one request asks for all of
 * them.
 */
const thousandsAtOnce = 2;

/**
 * Voids appointments without check-in at their report moment and writes the strikes (R6, R7):
 * exactly once, even if runs overlap, are late or are killed. First the appointments become
 * no-shows that owe a strike; then the strikes are written and no longer owed. After a
 * change of the policy all bars are computed again (R8).
 */
export const settleMissed: Job = {
  name: 'settle',
  async run(now, timeLeft) {
    const { policy, from } = await versionAt(now);
    const did = { voided: 0, struck: 0, barred: 0 };
    for (let left = await appointmentStore.missed(now); left > 0 && timeLeft(); ) {
      const end =
        left > voidedAtOnce ? await appointmentStore.missedBehind(now, voidedAtOnce) : undefined;
      did.voided += await appointmentStore.voidMissed(now, end);
      left = end ? left - voidedAtOnce : 0;
    }
    while (timeLeft()) {
      const owing = await appointmentStore.owing(thousandsAtOnce);
      if (!owing.length) break;
      const { struck, barred } = await settleStrikes(owing, policy, now);
      did.struck += struck;
      did.barred += barred;
    }
    // Under the first policy there is no earlier bar.
    if (
      from > 0 &&
      (await jobStore.upTo('bars')) !== from &&
      (await recountAll(policy, now, timeLeft))
    )
      await jobStore.setUpTo('bars', from);
    return did;
  },
  dueAt: appointmentStore.nextReport,
};
