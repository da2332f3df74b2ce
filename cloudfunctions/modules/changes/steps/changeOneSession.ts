import type { Session } from '../../../../domain/booking/session';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Change } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import type { StaffCall } from '../../access';
import { followSession } from '../../booking';
import { sessionStore } from '../../timetable';
import type { Applied } from './apply';
import { makeChange } from './makeChange';

/**
 * Changes one session at once, for the desk, and returns it. The same change again completes what
 * an earlier call left undone.
 */
export async function changeOneSession(
  change: Extract<Change, { sessionId: string }>,
  reason: string,
  policy: Policy,
  { caller, now }: StaffCall,
): Promise<Outcome<{ session: Session; did: Applied }>> {
  const making = { account: caller.account, policy, now };
  const made = await makeChange({ change, reason }, making);
  if (!made.ok) return made;
  const session = await sessionStore.get(change.sessionId);
  if (!session) return refused('SESSION_UNKNOWN', {});
  if (made.value.changeId) return done({ session, did: made.value.did });
  return done({ session, did: await followSession(session, policy, now) });
}
