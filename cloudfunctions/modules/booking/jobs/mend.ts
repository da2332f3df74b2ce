import type { Moment } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { jobStore } from '../../jobs';
import { heldStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { mendPatients, mendSessions } from '../steps/mend';

/** Longer (ms) than any function can run: anything older was left by a call that died. */
const settledAfter = 90_000;
/** The appointments of this many sessions are read together; a session has about sixty. */
const sessionsAtOnce = 20;
/**
 * The appointments of this many patients are read in one request; a patient has few future ones.
 */
const batch = 1000;
/**
 * At most this many skipped sessions are remembered. If there are more, a key is lost, and many
 * other jobs are stuck too.
 */
const keptInMind = 200;

/**
 * The sessions whose places, and the patients whose limits, were touched within a time span. Also
 * those that a call may have died before touching: its appointment was cancelled or moved, but the
 * old place is still taken or counted.
 * @param passed sessions that an earlier run passed over: their key may be back
 */
async function toMend(from: Moment, until: Moment, passed: readonly string[]) {
  const [sessions, patients, left] = await Promise.all([
    sessionStore.touchedBetween(from, until),
    heldStore.touchedBetween(from, until),
    appointmentStore.left(from, until),
  ]);
  const otherSessions = missing([...new Set([...left.sessionIds, ...passed])], sessions);
  const otherPatients = missing(left.patientIds, patients);
  return {
    sessions: [
      ...sessions,
      ...(otherSessions.length ? await sessionStore.byIds(otherSessions) : []),
    ],
    patients,
    /** Patients who were last touched at another time. */
    others: otherPatients.length ? await heldStore.heldOf(otherPatients) : [],
  };
}

const missing = (ids: readonly string[], found: readonly { _id: string }[]): string[] => {
  const known = new Set(found.map(({ _id }) => _id));
  return ids.filter(id => !known.has(id));
};

/**
 * Completes what calls left undone between two writes (R4). Looks only where places or limits were
 * touched since its last run.
 */
export const mend: Job = {
  name: 'mend',
  async run(now, timeLeft) {
    const settledBefore = now - settledAfter;
    // The earlier of the two moments, so that a clock that was set back leaves no gap.
    const before = await jobStore.reached('mend');
    const from = Math.min(before.upTo, settledBefore) - settledAfter;
    const { sessions, patients, others } = await toMend(from, settledBefore, before.passed);
    const policy = await policyAt(now);
    const passed = passedOver();
    let repairs = 0;
    for (let first = 0; first < sessions.length; first += sessionsAtOnce) {
      const some = sessions.slice(first, first + sessionsAtOnce);
      repairs += await mendSessions(some, { settledBefore, policy, now, passed });
    }
    // The others come first, because the progress is stored as the moment at which a patient of the
    // span was touched.
    const all = [...others, ...patients];
    let looked = 0;
    let recounted = 0;
    while (looked < all.length && timeLeft()) {
      const did = await mendPatients(all.slice(looked, looked + batch), timeLeft);
      recounted += did.recounted;
      looked += did.looked;
    }
    // Patients come in the order in which they were touched. Sessions are read again until all of
    // them are done.
    const upTo = looked < others.length ? from : (all[looked]?.touchedAt ?? settledBefore);
    await jobStore.setReached('mend', upTo, passed.ids().slice(-keptInMind));
    return { sessions: sessions.length, repairs, patients: looked, recounted, ...passed.counted() };
  },
};
