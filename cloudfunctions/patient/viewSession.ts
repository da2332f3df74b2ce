import { done, refused } from '../../types/answer';
import { viewSession as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { sessionStore } from '../cloud/stores/sessions';
import { freeUntil, reportBy } from '../domain/appointment';
import { sessionView } from '../domain/session';
import { dateOf } from '../domain/time';

export const viewSession = operation(contract, async ({ sessionId }, { now }) => {
  const [session, policy] = await Promise.all([sessionStore.get(sessionId), policyAt(now)]);
  if (!session || session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  const { date, period, slots } = session;
  return done({
    today: dateOf(now),
    session: sessionView(session, policy, now),
    freeUntil: freeUntil(date, policy),
    reportBy: slots.map(({ end }) => reportBy({ date, period, end }, policy)),
    rules: policy,
  });
});
