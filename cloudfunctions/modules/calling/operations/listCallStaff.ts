import { mayCall } from '../../../../domain/access/member';
import { byName } from '../../../../domain/order';
import { done } from '../../../../types/answer';
import { listCallStaff as contract } from '../../../../types/calling/listCallStaff';
import { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import { staffOperation, staffStore } from '../../access';

export const listCallStaff = staffOperation(contract, async () => {
  const callers = (await staffStore.inForce())
    .filter(member => mayCall(member, recordFollowUp))
    .map(({ _id, name }) => ({ callerId: _id, name }))
    .sort(byName);
  return done({ value: { callers }, subjects: [] });
});
