import { done } from '../../types/answer';
import { listStaff as contract } from '../../types/desk';
import { staffOperation } from '../cloud/serve';
import { staffStore } from '../cloud/stores/staff';
import { staffView } from '../workflows/staffRights';

export const listStaff = staffOperation(contract, async () => {
  const staff = (await staffStore.all()).map(staffView);
  staff.sort(
    (a, b) =>
      Number(b.active) - Number(a.active) || a.since - b.since || (a.staffId < b.staffId ? -1 : 1),
  );
  return done({ value: { staff }, subjects: [] });
});
