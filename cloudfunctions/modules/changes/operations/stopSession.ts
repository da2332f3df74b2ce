import { done, refused } from '../../../../types/answer';
import { stopSession as contract } from '../../../../types/changes/stopSession';
import { staffOperation } from '../../access';
import { sessionHeadView } from '../../timetable';
import { changeOneSession } from '../steps/changeOneSession';
import { stoppable } from '../steps/stoppable';

export const stopSession = staffOperation(contract, async ({ sessionId, reason }, call) => {
  const found = await stoppable(sessionId, call.caller.staff, call.now);
  if (!found.ok) return found;
  const { policy } = found.value;
  const made = await changeOneSession({ kind: 'stop', sessionId }, reason, policy, call);
  if (!made.ok) return made;
  const { session, did } = made.value;
  if (session.state !== 'stopped') return refused('BUSY', {});
  const effect = { ...did, waiting: found.value.session.waiting?.length ?? 0 };
  return done({
    value: { session: sessionHeadView(session, policy), effect },
    subjects: [sessionId],
    details: { ...effect },
  });
});
