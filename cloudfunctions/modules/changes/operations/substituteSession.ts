import { done, refused } from '../../../../types/answer';
import { substituteSession as contract } from '../../../../types/changes/substituteSession';
import { staffOperation } from '../../access';
import { sessionHeadView } from '../../timetable';
import { changeOneSession } from '../steps/changeOneSession';
import { stoppable } from '../steps/stoppable';

/** A doctor with a session of their own in the same period cannot take over another one. */
export const substituteSession = staffOperation(contract, async (input, call) => {
  const { sessionId, doctorId, reason } = input;
  const found = await stoppable(sessionId, call.caller.staff, call.now);
  if (!found.ok) return found;
  const { policy } = found.value;
  const change = { kind: 'substitute' as const, sessionId, doctorId };
  const made = await changeOneSession(change, reason, policy, call);
  if (!made.ok) return made;
  const { session, did } = made.value;
  if (session.doctor.id !== doctorId) return refused('BUSY', {});
  const effect = { ...did, waiting: session.waiting?.length ?? 0 };
  return done({
    value: { session: sessionHeadView(session, policy), effect },
    subjects: [sessionId],
    details: { doctorId, ...effect },
  });
});
