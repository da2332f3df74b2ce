import { freeUntil, reportBy } from '../../../../domain/booking/appointment';
import { sessionView } from '../../../../domain/booking/session';
import { bookedIn } from '../../../../domain/booking/shares';
import { defined } from '../../../../domain/defined';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewSession as contract } from '../../../../types/timetable/viewSession';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { seenLately } from '../stores/fullSessions';
import { sessionStore } from '../stores/sessions';

export const viewSession = operation(contract, async ({ sessionId }, { now }) => {
  const known = seenLately(sessionId);
  const [session, policy] = await Promise.all([
    known ?? sessionStore.get(sessionId),
    policyAt(now),
  ]);
  if (!session || session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  const { date, period, slots } = session;
  return done({
    today: dateOf(now),
    session: sessionView(session, policy, now),
    ...defined({ insteadOf: session.insteadOf }),
    booked: bookedIn(session),
    freeUntil: freeUntil(date, policy),
    reportBy: slots.map(({ end }) => reportBy({ date, period, end }, policy)),
    rules: policy,
  });
});
