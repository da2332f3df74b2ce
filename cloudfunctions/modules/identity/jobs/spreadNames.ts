import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { patientStore } from '../../people';
import { handOverTold } from '../steps/handOver';
import { spreadName } from '../steps/spreadName';

/**
 * Longer (ms) than any function can run: bookings made during a correction may have the former name
 * until then.
 */
const settledAfter = 90_000;
const batch = 50;

/**
 * Copies corrected names to documents written meanwhile, or left by a call that died; and gives a
 * newly registered patient the stays and calls recorded before (R1).
 */
export const spreadNames: Job = {
  name: 'spreadNames',
  async run(now, timeLeft) {
    let names = 0;
    const passed = passedOver();
    while (timeLeft()) {
      const renamed = await patientStore.renamedBefore(now - settledAfter, batch, passed.ids());
      for (const patient of renamed) {
        if (!timeLeft()) return { names, ...passed.counted() };
        const registered = patient.nameCorrectedAt === undefined && !patient.joined?.length;
        const followed = await passed.doing(patient._id, async () => {
          await (registered ? handOverTold : spreadName)(patient, now);
          await patientStore.nameFollowed(patient);
          return true;
        });
        if (followed) names++;
      }
      if (renamed.length < batch) break;
    }
    return { names, ...passed.counted() };
  },
};
