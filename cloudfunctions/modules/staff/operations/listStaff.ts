import { done } from '../../../../types/answer';
import { listStaff as contract } from '../../../../types/staff/listStaff';
import { staffOperation, staffStore } from '../../access';
import { staffView } from '../steps/staffRights';

export const listStaff = staffOperation(contract, async () => {
  const staff = (await staffStore.all()).map(staffView);
  staff.sort(
    (a, b) =>
      Number(b.active) - Number(a.active) || a.since - b.since || (a.staffId < b.staffId ? -1 : 1),
  );
  return done({ value: { staff }, subjects: [] });
});
