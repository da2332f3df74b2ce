import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { policyAt } from '../../policy';
import { finishChange } from '../steps/makeChange';
import { changeStore } from '../stores/changes';

/** Longer (ms) than any function can run: anything older was left by a call that died. */
const settledAfter = 90_000;

/**
 * Completes changes of the timetable whose call died (R2a): their sessions, and the notices to
 * patients.
 */
export const finishChanges: Job = {
  name: 'finishChanges',
  async run(now, timeLeft) {
    let finished = 0;
    const passed = passedOver();
    for (const record of await changeStore.unfinished(now - settledAfter)) {
      if (!timeLeft()) break;
      const done = await passed.doing(record._id, async () => {
        await finishChange(record, await policyAt(now), now);
        return true;
      });
      if (done) finished++;
    }
    return { finished, ...passed.counted() };
  },
};
