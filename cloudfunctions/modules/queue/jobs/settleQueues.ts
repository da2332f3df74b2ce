import type { Job } from '../../../cloud/runJobs';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { readQueue } from '../steps/queueOf';
import { settleQueue } from '../steps/settleQueue';
import { queueStore } from '../stores/queues';

const piece = 50;

/** Completes the work of calls that died after they had changed a queue (R24). */
export const settleQueues: Job = {
  name: 'settleQueues',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    let settled = 0;
    while (timeLeft()) {
      const owing = await queueStore.owing(piece);
      const sessions = await sessionStore.byIds(owing.map(({ _id }) => _id));
      for (const session of sessions) {
        if (!timeLeft()) break;
        await settleQueue(await readQueue(session, policy), policy, now);
        settled++;
      }
      // A queue without a session has no patients left.
      const known = new Set(sessions.map(({ _id }) => _id));
      for (const queue of owing) if (!known.has(queue._id)) await queueStore.oweNoMore(queue);
      if (owing.length < piece) break;
    }
    return { settled };
  },
};
