import { placesUnproven, waitingUnproven } from '../../../../domain/booking/hoarding';
import { brokenLimit, limitsFor } from '../../../../domain/booking/limits';
import type { Waiter } from '../../../../domain/booking/session';
import { mayWait } from '../../../../domain/booking/waiting';
import { mayBookFor } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { joinWaitingList as contract } from '../../../../types/booking/joinWaitingList';
import { operation } from '../../access';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { markOf, strangerStops, strangerTo } from '../steps/strangers';
import { waitingView } from '../views/waitingViews';

/** R12: whoever is barred, or holds too much already, is told now and not when a place comes. */
export const joinWaitingList = operation(contract, async (input, { caller, now }) => {
  const { patientId, sessionId, visit } = input;
  const { account } = caller;
  const [patient, session, policy] = await Promise.all([
    patientStore.get(patientId),
    sessionStore.get(sessionId),
    policyAt(now),
  ]);
  if (!patient || !mayBookFor(patient, account)) return refused('PATIENT_UNKNOWN', {});
  if (!session) return refused('SESSION_UNKNOWN', {});
  const standing = waitingView(session, patient, account, policy);
  if (standing) return done({ waiting: standing });
  const allowed = mayWait(session, policy, now);
  if (!allowed.ok) return allowed;
  if (patient.closed) return refused('PERSON_DIED', {});
  if (patient.barredUntil > now) return refused('BARRED', { until: patient.barredUntil });
  const { date, department } = session;
  const broken = brokenLimit(
    limitsFor({ date, departmentId: department.id }, policy),
    patient.held,
  );
  if (broken) return { ok: false, refused: broken };
  const stranger = strangerTo(patient, account);
  const { unprovenPerSession: max } = policy.account;
  // Whoever waits may be given a place: places held already count as well.
  const room = stranger ? max - placesUnproven(session, stranger).length : max;
  if (stranger) {
    if (waitingUnproven(session, stranger).length >= room)
      return refused('UNPROVEN_PLACES', { max });
    const stops = await strangerStops(session, stranger, policy, now);
    if (stops) return stops;
  }
  const waiter: Waiter = { patientId, account, visit, at: now, ...markOf(stranger) };
  const joined =
    (await sessionStore.wait(sessionId, waiter, policy.waiting.max)) ??
    (await sessionStore.get(sessionId));
  const beyond =
    stranger &&
    waitingUnproven(joined ?? session, stranger)
      .slice(room)
      .some(each => each.patientId === patientId);
  if (beyond) {
    await sessionStore.stopWaiting(sessionId, patientId);
    return refused('UNPROVEN_PLACES', { max });
  }
  const waiting = joined && waitingView(joined, patient, account, policy);
  if (waiting) return done({ waiting });
  if (joined?.waiting?.some(each => each.patientId === patientId))
    return refused('WAITING_BY_ANOTHER', {});
  const why = joined && mayWait(joined, policy, now);
  return why && !why.ok ? why : refused('BUSY', {});
});
