import { scopeOf } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { partRecords as contract } from '../../../../types/identity/partRecords';
import { staffOperation } from '../../access';
import { joinStore } from '../../people';
import { timeOfCall } from '../steps/beginJoin';
import { ownJoin } from '../steps/ownJoin';
import { settledAfter, settleJoin } from '../steps/settleJoin';
import { writtenSince } from '../views/joinViews';

/**
 * If the request is sent twice, the second call continues the same parting. The job completes a
 * call that died.
 */
export const partRecords = staffOperation(contract, async ({ joinId }, { caller, now }) => {
  const own = await ownJoin(joinId, scopeOf(caller.staff, 'bookings'));
  if (!own.ok) return own;
  const { join, from, into } = own.value;
  if (join.state === 'joining') return refused('JOIN_UNDER_WAY', {});
  if (into.joinedTo !== undefined) return refused('JOIN_NOT_LAST', {});
  const begun =
    (await joinStore.beginParting(joinId, caller.account, now, now + settledAfter)) ??
    (await joinStore.get(joinId));
  if (!begun || begun.state === 'joining') return refused('JOIN_UNDER_WAY', {});
  const since = await writtenSince(begun);
  if (begun.state === 'parting') await settleJoin(begun, now, timeOfCall());
  const state = (await joinStore.get(joinId))?.state ?? begun.state;
  return done({ value: { state, since }, subjects: [joinId, from._id, into._id] });
});
