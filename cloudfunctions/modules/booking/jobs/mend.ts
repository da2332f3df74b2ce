import type { Moment } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
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
 * Sessions whose places and patients whose limits were touched in a span of time, and those where a call that died may not have come
 * to touch them: the appointment was cancelled or moved away, and its place, sold long before, still stands, or still counts.
 */
async function toMend(from: Moment, until: Moment) {
  const [sessions, patients, left] = await Promise.all([
    sessionStore.touchedBetween(from, until),
    heldStore.touchedBetween(from, until),
    appointmentStore.left(from, until),
  ]);
  const otherSessions = missing(left.sessionIds, sessions);
  const otherPatients = missing(left.patientIds, patients);
  return {
    sessions: [
      ...sessions,
      ...(otherSessions.length ? await sessionStore.byIds(otherSessions) : []),
    ],
    patients,
    /** Patients who were touched at some other time. */
    others: otherPatients.length ? await heldStore.heldOf(otherPatients) : [],
  };
}

const missing = (ids: readonly string[], found: readonly { _id: string }[]): string[] => {
  const known = new Set(found.map(({ _id }) => _id));
  return ids.filter(id => !known.has(id));
};

/** Finishes what calls left undone between two writes (R4): looks only where places or limits were touched since its last run. */
export const mend: Job = {
  name: 'mend',
  async run(now, timeLeft) {
    const settledBefore = now - settledAfter;
    // A clock that was set back must not leave a gap, hence the smaller of the two.
    const from = Math.min(await jobStore.upTo('mend'), settledBefore) - settledAfter;
    const { sessions, patients, others } = await toMend(from, settledBefore);
    const policy = await policyAt(now);
    const passed = passedOver();
    let repairs = 0;
    for (let first = 0; first < sessions.length; first += sessionsAtOnce) {
      const some = sessions.slice(first, first + sessionsAtOnce);
      repairs += await mendSessions(some, { settledBefore, policy, now, passed });
    }
    // The others come first: how far it came is said by when the patients of the span were touched.
    const all = [...others, ...patients];
    let looked = 0;
    let recounted = 0;
    while (looked < all.length && timeLeft()) {
      const did = await mendPatients(all.slice(looked, looked + batch), timeLeft);
      recounted += did.recounted;
      looked += did.looked;
    }
    // Patients come in the order in which they were touched; sessions are looked at again until all of them are done.
    const upTo = looked < others.length ? from : (all[looked]?.touchedAt ?? settledBefore);
    await jobStore.setUpTo('mend', upTo);
    return { sessions: sessions.length, repairs, patients: looked, recounted, ...passed.counted() };
  },
};
