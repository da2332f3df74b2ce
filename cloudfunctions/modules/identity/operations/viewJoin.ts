import { scopeOf } from '../../../../domain/access/scope';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewJoin as contract } from '../../../../types/identity/viewJoin';
import { staffOperation, staffStore } from '../../access';
import { ownJoin } from '../steps/ownJoin';
import { joinView, sideOf, writtenSince } from '../views/joinViews';

export const viewJoin = staffOperation(contract, async ({ joinId }, { caller, now }) => {
  const scope = scopeOf(caller.staff, 'bookings');
  const own = await ownJoin(joinId, scope);
  if (!own.ok) return own;
  const { join, from, into } = own.value;
  const view = joinView(join, from, into, await staffStore.names([join.by]));
  if (!view) return refused('JOIN_UNKNOWN', {});
  const [one, other, since] = await Promise.all([
    sideOf(from, scope, now),
    sideOf(into, scope, now),
    join.state === 'parted' ? [] : writtenSince(join),
  ]);
  return done({
    value: { today: dateOf(now), join: view, from: one, into: other, since },
    subjects: [joinId, from._id, into._id],
  });
});
