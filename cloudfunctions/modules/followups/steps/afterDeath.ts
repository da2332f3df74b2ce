import type { AfterDeath } from '../../booking';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * Stored as the cause of the end (`endedBy`) if it was a death that no stay and no call of the
 * person reported.
 */
const byDeath = 'death';

/**
 * Ends all calls about a patient who has died (R26). After the correction of a mistaken death the
 * calls are open again, and the rounds left out meanwhile are planned.
 */
export const followUpsAfterDeath: AfterDeath = {
  end: (personId, now) => followUpStore.endMany({ personId }, 'died', byDeath, now),

  async giveBack(personId, _policy, now) {
    const ended = await followUpStore.endedBy([byDeath], personId);
    if (ended.length)
      await followUpStore.reopen(
        ended.map(({ _id }) => _id),
        [byDeath],
        now,
      );
    await dischargeStore.owePlan([personId]);
  },
};
