import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { joinStore } from '../../people';
import { settleJoin } from '../steps/settleJoin';

const batch = 20;

/**
 * Completes joins and partings of records (R1): pieces that took too long, and what calls wrote
 * meanwhile.
 */
export const finishJoins: Job = {
  name: 'finishJoins',
  async run(now, timeLeft) {
    let settled = 0;
    const passed = passedOver();
    let owing = await joinStore.owing(now, batch);
    while (owing.length) {
      const before = passed.ids().length;
      for (const join of owing) {
        if (!timeLeft()) break;
        const became = await passed.doing(join._id, () => settleJoin(join, now, timeLeft));
        if (became === 'settled') settled++;
      }
      // Joins behind those that could not be read get their turn as well.
      const all = passed.ids().length - before === batch;
      owing = all && timeLeft() ? await joinStore.owing(now, batch, passed.ids()) : [];
    }
    return { settled, ...passed.counted() };
  },
};
