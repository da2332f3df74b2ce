import type { Session } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { jobStore } from '../../jobs';
import { heldStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { mendPatients, mendSessions } from '../steps/mend';

/** Longer than any function may run: what is older was left behind by a call that died. */
const settledAfter = 90_000;
/** Sessions whose appointments are read together: some sixty each. */
const sessionsAtOnce = 20;
/** Patients whose appointments are read in one request; each has few that are still to come. */
const batch = 1000;

/**
 * Sessions whose places were touched in a span of time, and those where a call that died may not have come to touch one: the
 * appointment was cancelled or moved away, and its place, sold long before, still stands.
 */
async function sessionsToMend(from: Moment, until: Moment): Promise<Session[]> {
  const [touched, left] = await Promise.all([
    sessionStore.touchedBetween(from, until),
    appointmentStore.leftSessions(from, until),
  ]);
  const known = new Set(touched.map(({ _id }) => _id));
  const others = left.filter(id => !known.has(id));
  return others.length ? [...touched, ...(await sessionStore.byIds(others))] : touched;
}

/** Finishes what calls left undone between two writes (R4): looks only where places or limits were touched since its last run. */
export const mend: Job = {
  name: 'mend',
  async run(now, timeLeft) {
    const settledBefore = now - settledAfter;
    // A clock that was set back must not leave a gap, hence the smaller of the two.
    const from = Math.min(await jobStore.upTo('mend'), settledBefore) - settledAfter;
    const sessions = await sessionsToMend(from, settledBefore);
    const policy = await policyAt(now);
    let repairs = 0;
    for (let first = 0; first < sessions.length; first += sessionsAtOnce) {
      const some = sessions.slice(first, first + sessionsAtOnce);
      repairs += await mendSessions(some, settledBefore, policy, now);
    }
    const patients = await heldStore.touchedBetween(from, settledBefore);
    let looked = 0;
    let recounted = 0;
    while (looked < patients.length && timeLeft()) {
      const did = await mendPatients(patients.slice(looked, looked + batch), timeLeft);
      recounted += did.recounted;
      looked += did.looked;
    }
    // Patients come in the order in which they were touched; sessions are looked at again until all of them are done.
    await jobStore.setUpTo('mend', patients[looked]?.touchedAt ?? settledBefore);
    return { sessions: sessions.length, repairs, patients: looked, recounted };
  },
};
