import { isDead } from '../../../../domain/people/death';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { callStore, tellDeaths } from '../../calls';
import { deathStore, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { endAhead } from '../steps/endAhead';
import { giveBackAhead } from '../steps/giveBackAhead';

const batch = 100;

/**
 * What another module ends for a patient who has died, and restores if that was a mistake (R26).
 * Both may be repeated.
 */
export interface AfterDeath {
  end(personId: string, now: Moment): Promise<unknown>;
  giveBack(personId: string, policy: Policy, now: Moment): Promise<unknown>;
}

/**
 * Makes the job that ends the future appointments, waiting places and other open matters of
 * patients who have died, and restores them if the death was a mistake (R26).
 *
 * @param others what other modules end and restore
 */
export const endAfterDeath = (others: readonly AfterDeath[]): Job => ({
  name: 'endAfterDeath',
  async run(now, timeLeft) {
    const did = { ended: 0, restored: 0 };
    const passed = passedOver();
    const policy = await policyAt(now);
    await tellDeaths((await callStore.owingDeath(batch)).map(({ _id }) => _id));
    while (timeLeft()) {
      const owing = await deathStore.owing(batch, passed.ids());
      for (const death of owing) {
        if (!timeLeft()) return { ...did, ...passed.counted() };
        await passed.doing(death._id, async () => {
          if (isDead(death)) {
            did.ended += await endAhead(death._id, policy, now);
            await callStore.closeAfterDeath(death._id);
            for (const other of others) await other.end(death._id, now);
          } else {
            await patientStore.close(death._id, false);
            did.restored += await giveBackAhead(death.ended ?? [], policy, now);
            await callStore.openAfterAll(death._id);
            for (const other of others) await other.giveBack(death._id, policy, now);
          }
          await deathStore.seenTo(death);
        });
      }
      if (owing.length < batch) break;
    }
    return { ...did, ...passed.counted() };
  },
});
