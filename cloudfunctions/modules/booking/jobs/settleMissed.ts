import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { settleStrikes } from '../../strikes';

const batch = 1000;

/**
 * Voids appointments without check-in at their report moment and writes the strikes (R6, R7):
 * exactly once, even if runs overlap, are late or are killed. First the appointments become
 * no-shows that owe a strike; then the strikes are written and no longer owed.
 */
export const settleMissed: Job = {
  name: 'settle',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const did = { voided: 0, struck: 0, barred: 0 };
    while (timeLeft()) {
      const missed = await appointmentStore.missed(now, batch);
      if (!missed.length) break;
      did.voided += await appointmentStore.voidMany(
        missed.map(({ _id }) => _id),
        now,
      );
    }
    while (timeLeft()) {
      const owing = await appointmentStore.owing(batch);
      if (!owing.length) break;
      const { struck, barred } = await settleStrikes(owing, policy, now);
      did.struck += struck;
      did.barred += barred;
    }
    return did;
  },
  dueAt: appointmentStore.nextReport,
};
