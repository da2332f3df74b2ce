import { appointmentStore } from '../../appointments';
import type { Migration } from '../../versions';
import { callStore } from '../stores/calls';

const PIECE = 200;

/**
 * Adds the department of the visit to older entries of the call list, so that its desk sees them
 * (R20).
 */
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
