import { done, type Outcome, refused } from '../../types/answer';
import type { Policy } from '../../types/policy';
import { policyAt } from '../cloud/stores/policy';
import { sessionStore } from '../cloud/stores/sessions';
import type { Staff } from '../cloud/stores/staff';
import type { Session } from '../domain/session';
import { mayStop } from '../domain/stops';
import type { Moment } from '../domain/time';

/** A session that this member of staff may stop or give to a substitute now (R9). */
export async function stoppable(
  sessionId: string,
  staff: Staff,
  now: Moment,
): Promise<Outcome<{ session: Session; policy: Policy }>> {
  const [session, policy] = await Promise.all([sessionStore.get(sessionId), policyAt(now)]);
  if (!session) return refused('SESSION_UNKNOWN', {});
  const allowed = mayStop(session, staff.roles.includes('outpatientOffice'), policy, now);
  return allowed.ok ? done({ session, policy }) : allowed;
}
