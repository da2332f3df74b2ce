import type { Job } from '../../../cloud/runJobs';
import { jobStore } from '../../jobs';
import { heldStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { mendPatient, mendSession } from '../steps/mend';

/** Longer than any function may run: what is older was left behind by a call that died. */
const settledAfter = 90_000;

/** Finishes what calls left undone between two writes (R4): looks only where places or limits were touched since its last run. */
export const mend: Job = {
  name: 'mend',
  async run(now, timeLeft) {
    const settledBefore = now - settledAfter;
    // A clock that was set back must not leave a gap, hence the smaller of the two.
    const from = Math.min(await jobStore.upTo('mend'), settledBefore) - settledAfter;
    const sessions = await sessionStore.touchedBetween(from, settledBefore);
    const policy = await policyAt(now);
    let repairs = 0;
    for (const session of sessions)
      repairs += await mendSession(session, settledBefore, policy, now);
    const patients = await heldStore.touchedBetween(from, settledBefore);
    let looked = 0;
    let recounted = 0;
    for (const patient of patients) {
      if (!timeLeft()) break;
      if (await mendPatient(patient)) recounted++;
      looked++;
    }
    // Patients come in the order in which they were touched; sessions are looked at again until all of them are done.
    await jobStore.setUpTo('mend', patients[looked]?.touchedAt ?? settledBefore);
    return { sessions: sessions.length, repairs, patients: looked, recounted };
  },
};
