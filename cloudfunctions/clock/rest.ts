import type { Job } from '../cloud/runJobs';
import { appointmentStore } from '../cloud/stores/appointments';
import { patientStore } from '../cloud/stores/patients';

const batch = 500;

/** Appointments whose slot is over no longer count against the patient's limits (R4). */
export const rest: Job = {
  name: 'rest',
  async run(now) {
    const over = await appointmentStore.over(now, batch);
    for (const { _id, patientId, date, department } of over) {
      await patientStore.release(patientId, { id: _id, date, departmentId: department.id }, now);
      await appointmentStore.rest(_id);
    }
    return { rested: over.length };
  },
};
