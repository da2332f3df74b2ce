import { mayWorkOn, scopeOf } from '../../../../domain/access/scope';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Staff } from '../../access';
import { sessionStore } from '../../timetable';

/** Whether a member of staff books in a session (R20); an unlimited member needs no request. */
export async function ownSession(sessionId: string, staff: Staff): Promise<Outcome<undefined>> {
  if (scopeOf(staff, 'bookings').of === 'all') return done(undefined);
  const session = await sessionStore.get(sessionId);
  if (!session) return refused('SESSION_UNKNOWN', {});
  return mayWorkOn(staff, 'bookings', { departmentId: session.department.id });
}
