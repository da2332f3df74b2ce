import { isDead } from '../../../../domain/people/death';
import type { Job } from '../../../cloud/runJobs';
import { deathStore, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { endAhead } from '../steps/endAhead';
import { giveBackAhead } from '../steps/giveBackAhead';

const batch = 100;

/** Ends what lies ahead of those who have died, and gives it back where that was a mistake (R26). */
export const endAfterDeath: Job = {
  name: 'endAfterDeath',
  async run(now, timeLeft) {
    const did = { ended: 0, restored: 0 };
    const policy = await policyAt(now);
    while (timeLeft()) {
      const owing = await deathStore.owing(batch);
      for (const death of owing) {
        if (!timeLeft()) return did;
        if (isDead(death)) did.ended += await endAhead(death._id, policy, now);
        else {
          await patientStore.close(death._id, false);
          did.restored += await giveBackAhead(death.ended ?? [], policy, now);
        }
        await deathStore.seenTo(death);
      }
      if (owing.length < batch) return did;
    }
    return did;
  },
};
