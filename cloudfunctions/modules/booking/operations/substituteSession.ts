import { done, refused } from '../../../../types/answer';
import { substituteSession as contract } from '../../../../types/booking/substituteSession';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { rosterStore, sessionHeadView, sessionStore } from '../../timetable';
import { stoppable } from '../steps/stoppable';
import { finishStop } from '../steps/stopSession';

/** A doctor with an own session in the same period cannot take another over. */
export const substituteSession = staffOperation(contract, async (input, { caller, now }) => {
  const { sessionId, doctorId, reason } = input;
  const found = await stoppable(sessionId, caller.staff, now);
  if (!found.ok) return found;
  const { session, policy } = found.value;
  if (session.state === 'stopped') return refused('SESSION_STOPPED', {});
  const doctor = (await rosterStore.current())?.doctors.find(({ id }) => id === doctorId);
  if (!doctor) return refused('DOCTOR_UNKNOWN', {});
  const { id, name, title } = doctor;
  if (session.doctor.id !== id) {
    const sameDay = await sessionStore.heads(session.date, session.date);
    const busy = sameDay.some(
      head => head.period === session.period && head.state === 'open' && head.doctor.id === id,
    );
    if (busy) return refused('SUBSTITUTE_BUSY', { doctor: name });
    const insteadOf = session.insteadOf ?? session.doctor;
    await sessionStore.substitute(
      sessionId,
      session.doctor,
      { id, name, title },
      insteadOf,
      sealText(reason, sessionId),
      now,
    );
  }
  const after = await sessionStore.get(sessionId);
  if (after?.doctor.id !== id) return refused('BUSY', {});
  const effect = await finishStop(after, policy, now);
  return done({
    value: { session: sessionHeadView(after, policy), effect },
    subjects: [sessionId],
    details: { doctorId, ...effect },
  });
});
