import { isStillPlanned } from '../../../../domain/calling/announced';
import { followUpStore } from '../../followups';
import { outdatedCheck } from '../../notices';

/**
 * A patient need not be told of a call that was made, has ended, or moved to another day (R15,
 * R19).
 */
export const outdatedCalls = outdatedCheck('call', async notices => {
  const calls = await followUpStore.byIds(notices.map(({ facts }) => facts.followUpId));
  const byId = new Map(calls.map(call => [call._id, call]));
  return ({ facts: { followUpId, date } }) => isStillPlanned(byId.get(followUpId), date);
});
