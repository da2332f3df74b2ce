import { isDead } from '../../../../domain/people/death';
import { passedOver } from '../../../cloud/passedOver';
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
    const passed = passedOver();
    const policy = await policyAt(now);
    while (timeLeft()) {
      const owing = await deathStore.owing(batch, passed.ids());
      for (const death of owing) {
        if (!timeLeft()) return { ...did, ...passed.counted() };
        await passed.doing(death._id, async () => {
          if (isDead(death)) did.ended += await endAhead(death._id, policy, now);
          else {
            await patientStore.close(death._id, false);
            did.restored += await giveBackAhead(death.ended ?? [], policy, now);
          }
          await deathStore.seenTo(death);
        });
      }
      if (owing.length < batch) break;
    }
    return { ...did, ...passed.counted() };
  },
};
