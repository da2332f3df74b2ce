import type { Job } from '../../../cloud/runJobs';
import { joinStore } from '../../people';
import { settleJoin } from '../steps/settleJoin';

const batch = 20;

/** Finishes what joins and partings of records left to do (R1): pieces that took too long, and what calls wrote meanwhile. */
export const finishJoins: Job = {
  name: 'finishJoins',
  async run(now, timeLeft) {
    let settled = 0;
    for (const join of await joinStore.owing(now, batch)) {
      if (!timeLeft()) break;
      if ((await settleJoin(join, now, timeLeft)) === 'settled') settled++;
    }
    return { settled };
  },
};
