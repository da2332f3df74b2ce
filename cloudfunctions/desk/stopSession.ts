import { done, refused } from '../../types/answer';
import { stopSession as contract } from '../../types/desk';
import { staffOperation } from '../cloud/serve';
import { sessionStore } from '../cloud/stores/sessions';
import { sessionHeadView } from '../workflows/sessionViews';
import { stoppable } from '../workflows/stoppable';
import { finishStop } from '../workflows/stopSession';

export const stopSession = staffOperation(contract, async ({ sessionId, reason }, call) => {
  const { caller, now } = call;
  const found = await stoppable(sessionId, caller.staff, now);
  if (!found.ok) return found;
  const { policy } = found.value;
  await sessionStore.stop(sessionId, reason, now);
  const session = await sessionStore.get(sessionId);
  if (!session) return refused('SESSION_UNKNOWN', {});
  const waiting = found.value.session.waiting?.length ?? 0;
  const effect = { ...(await finishStop(session, policy, now)), waiting };
  return done({
    value: { session: sessionHeadView(session, policy), effect },
    subjects: [sessionId],
    details: { reason, ...effect },
  });
});
