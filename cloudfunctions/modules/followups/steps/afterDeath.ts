import type { AfterDeath } from '../../booking';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/** Names what ended follow-ups that neither a stay nor a call of their own did. */
const byDeath = 'death';

/**
 * Nobody calls for somebody who has died, whoever was told so (R26). Where that was a mistake, the calls are to be made again, and the
 * rounds that were left out are planned.
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
