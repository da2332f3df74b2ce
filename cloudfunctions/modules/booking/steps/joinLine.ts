import {
  placesUnproven,
  type Stranger,
  waitingUnproven,
} from '../../../../domain/booking/hoarding';
import { brokenLimit, limitsFor } from '../../../../domain/booking/limits';
import type { Session, Waiter } from '../../../../domain/booking/session';
import { mayWait } from '../../../../domain/booking/waiting';
import { seesAll, takesOver } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, type Refused, refused } from '../../../../types/answer';
import type { WaitingView } from '../../../../types/booking/waiting';
import type { Policy } from '../../../../types/policy/policy';
import type { Patient } from '../../people';
import { endWait, sessionStore, takeOverWait } from '../../timetable';
import { waitingView } from '../views/waitingViews';
import { markOf, strangerStops, strangerTo } from './strangers';
import { wishOf } from './wishOf';

/** The waiting patient, and the account that sees the entry. */
interface Who {
  patient: Patient;
  account: string;
  visit: Waiter['visit'];
}

/** A place in line, as its account sees it. */
interface Place {
  waiter: Waiter;
  view: WaitingView;
}

/**
 * Adds a patient to the line of one session (R12); a patient who is in it keeps the place.
 * @param wish the id of the wish; undefined for a wish of its own
 */
export async function joinLine(
  read: Session,
  who: Who,
  wish: string | undefined,
  policy: Policy,
  now: Moment,
): Promise<Outcome<Place>> {
  const { patient, account, visit } = who;
  const session = await withOwnPlace(read, who);
  const standing = placeIn(session, who, policy);
  if (standing) return done(standing);
  const stranger = await strangerTo(patient, account);
  const stops = await stopping(session, patient, stranger, policy, now);
  if (stops) return stops;
  const waiting = { patientId: patient._id, account, visit, at: now, ...markOf(stranger) };
  const waiter: Waiter = { ...waiting, wish: wish ?? wishOf(session._id, waiting) };
  const joined =
    (await sessionStore.wait(session._id, waiter, policy.waiting.max)) ??
    (await sessionStore.get(session._id));
  const room = stranger && roomFor(session, stranger, policy);
  const beyond =
    stranger &&
    waitingUnproven(joined ?? session, stranger)
      .slice(room)
      .some(each => each.patientId === patient._id);
  if (beyond) {
    await sessionStore.stopWaiting(session._id, patient._id);
    return refused('UNPROVEN_PLACES', { max: policy.account.unprovenPerSession });
  }
  const place = joined && placeIn(joined, who, policy);
  if (place) return done(place);
  if (joined?.waiting?.some(each => each.patientId === patient._id))
    return refused('WAITING_BY_ANOTHER', {});
  const why = joined && mayWait(joined, policy, now);
  return why && !why.ok ? why : refused('BUSY', {});
}

/**
 * The session after the account took over the place in line that another account has for the
 * patient, if it may do so.
 */
async function withOwnPlace(session: Session, { patient, account }: Who): Promise<Session> {
  const { _id: sessionId, waiting = [] } = session;
  const waiter = waiting.find(({ patientId }) => patientId === patient._id);
  if (!waiter || !takesOver(patient, account, waiter.account)) return session;
  const taken = seesAll(patient, account)
    ? await takeOverWait(sessionId, patient._id, waiter.account, account)
    : // An account without proof joins the line anew, within its own share (R8).
      await endWait(sessionId, patient._id, waiter.account);
  return taken ?? session;
}

function placeIn(session: Session, { patient, account }: Who, policy: Policy): Place | undefined {
  const view = waitingView(session, patient, account, policy);
  const waiter = session.waiting?.find(({ patientId }) => patientId === patient._id);
  return view && waiter && { waiter, view };
}

/**
 * The number of further places in the session that the account may hold without proof. A waiting
 * patient may get a place later, so the places that the account already holds count.
 */
const roomFor = (session: Session, stranger: Stranger, policy: Policy): number =>
  policy.account.unprovenPerSession - placesUnproven(session, stranger).length;

/**
 * Why a patient may not wait for a session; undefined if they may: its state, a bar, a limit, or
 * the share of an account without proof (R4, R8, R12).
 */
async function stopping(
  session: Session,
  patient: Patient,
  stranger: Stranger | undefined,
  policy: Policy,
  now: Moment,
): Promise<{ ok: false; refused: Refused } | undefined> {
  const allowed = mayWait(session, policy, now);
  if (!allowed.ok) return allowed;
  if (patient.closed) return refused('PERSON_DIED', {});
  if (patient.barredUntil > now) return refused('BARRED', { until: patient.barredUntil });
  const { date, department } = session;
  const limits = limitsFor({ date, departmentId: department.id }, policy);
  const broken = brokenLimit(limits, patient.held);
  if (broken) return { ok: false, refused: broken };
  if (!stranger) return undefined;
  if (waitingUnproven(session, stranger).length >= roomFor(session, stranger, policy))
    return refused('UNPROVEN_PLACES', { max: policy.account.unprovenPerSession });
  return strangerStops(session, stranger, policy, now);
}
