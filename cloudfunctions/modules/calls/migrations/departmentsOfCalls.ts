import { appointmentStore } from '../../appointments';
import type { Migration } from '../../versions';
import { callStore } from '../stores/calls';

const PIECE = 200;

/** Gives an entry of the call list from before there was this the department of its visit, so that its desk sees it (R20). */
export const departmentsOfCalls: Migration = {
  async piece(after) {
    const entries = await callStore.withoutDepartment(after, PIECE);
    const departments = await appointmentStore.departmentsOf(
      entries.map(({ appointmentId }) => appointmentId),
    );
    let changed = 0;
    for (const { _id, appointmentId } of entries) {
      const department = departments.get(appointmentId);
      if (department && (await callStore.putDepartment(_id, department.id))) changed++;
    }
    const last = entries.length === PIECE ? entries.at(-1)?._id : undefined;
    return { looked: entries.length, changed, last };
  },
};
