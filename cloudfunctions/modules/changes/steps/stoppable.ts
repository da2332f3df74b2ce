import { mayStopLate } from '../../../../domain/access/member';
import { mayWorkOn } from '../../../../domain/access/scope';
import type { Session } from '../../../../domain/booking/session';
import { mayStop } from '../../../../domain/booking/stops';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import type { Staff } from '../../access';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';

/** A session that this member may stop or give to a substitute now (R9). */
export async function stoppable(
  sessionId: string,
  staff: Staff,
  now: Moment,
): Promise<Outcome<{ session: Session; policy: Policy }>> {
  const [session, policy] = await Promise.all([sessionStore.get(sessionId), policyAt(now)]);
  if (!session) return refused('SESSION_UNKNOWN', {});
  const own = mayWorkOn(staff, 'bookings', { departmentId: session.department.id });
  if (!own.ok) return own;
  const allowed = mayStop(session, mayStopLate(staff), policy, now);
  return allowed.ok ? done({ session, policy }) : allowed;
}
