import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { heldStore } from '../../people';

const batch = 1000;

/** Ends the counting of appointments whose slot is over against the patient's limits (R4). */
export const releaseLimits: Job = {
  name: 'releaseLimits',
  async run(now, timeLeft) {
    let released = 0;
    while (timeLeft()) {
      const over = await appointmentStore.over(now, batch);
      if (!over.length) break;
      await heldStore.releaseMany(over);
      await appointmentStore.endLive(over.map(({ _id }) => _id));
      released += over.length;
    }
    return { released };
  },
  dueAt: appointmentStore.nextOver,
};
