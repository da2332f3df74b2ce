import { withinReach } from '../../../../domain/access/followUps';
import { mayCall } from '../../../../domain/access/member';
import { done, refused } from '../../../../types/answer';
import { assignFollowUps as contract } from '../../../../types/calling/assignFollowUps';
import { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import { staffOperation, staffStore } from '../../access';
import { followUpReachOf, followUpStore } from '../../followups';

/** Each call is one write that names its holder, so that sending it again changes nothing. */
export const assignFollowUps = staffOperation(contract, async (input, { caller, now }) => {
  const { followUpIds, to } = input;
  const member = to === undefined ? undefined : await staffStore.active(to);
  if (to !== undefined && !(member && mayCall(member, recordFollowUp)))
    return refused('FOLLOW_UP_CALLER_UNKNOWN', {});
  const [found, own, theirs] = await Promise.all([
    followUpStore.byIds(followUpIds),
    followUpReachOf(caller.staff),
    member && followUpReachOf(member),
  ]);
  const isOwn = found.length === new Set(followUpIds).size;
  if (!isOwn || !found.every(each => withinReach(own, each)))
    return refused('FOLLOW_UP_UNKNOWN', {});
  const fit = found.filter(each => each.open && (!member || withinReach(theirs, each)));
  const given = await Promise.all(
    fit.map(({ _id }) => followUpStore.assign(_id, to ? { by: to, at: now } : undefined)),
  );
  const count = given.filter(Boolean).length;
  return done({
    value: { given: count, left: followUpIds.length - count },
    subjects: [...fit.map(({ _id }) => _id), ...(to ? [to] : [])],
    details: { changed: count },
  });
});
