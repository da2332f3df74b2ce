import { done, refused } from '../../../../types/answer';
import { stopSession as contract } from '../../../../types/booking/stopSession';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { sessionHeadView, sessionStore } from '../../timetable';
import { stoppable } from '../steps/stoppable';
import { finishStop } from '../steps/stopSession';

export const stopSession = staffOperation(contract, async ({ sessionId, reason }, call) => {
  const { caller, now } = call;
  const found = await stoppable(sessionId, caller.staff, now);
  if (!found.ok) return found;
  const { policy } = found.value;
  await sessionStore.stop(sessionId, sealText(reason, sessionId), now);
  const session = await sessionStore.get(sessionId);
  if (!session) return refused('SESSION_UNKNOWN', {});
  const waiting = found.value.session.waiting?.length ?? 0;
  const effect = { ...(await finishStop(session, policy, now)), waiting };
  return done({
    value: { session: sessionHeadView(session, policy), effect },
    subjects: [sessionId],
    details: { ...effect },
  });
});
