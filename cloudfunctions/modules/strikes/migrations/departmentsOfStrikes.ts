import { appointmentStore } from '../../appointments';
import type { Migration } from '../../versions';
import { strikeStore } from '../stores/strikes';

const PIECE = 200;

/** Adds the department of the visit to older strikes (R7, R18). */
export const departmentsOfStrikes: Migration = {
  async piece(after) {
    const batch = await strikeStore.withoutDepartment(after, PIECE);
    // A strike has the id of its appointment.
    const departments = await appointmentStore.departmentsOf(batch.map(({ _id }) => _id));
    let changed = 0;
    for (const { _id } of batch) {
      const department = departments.get(_id);
      if (department && (await strikeStore.putDepartment(_id, department))) changed++;
    }
    const last = batch.length === PIECE ? batch.at(-1)?._id : undefined;
    return { looked: batch.length, changed, last };
  },
};
